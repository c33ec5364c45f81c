import { z } from 'zod';
import { logIn } from '#domain/people/log-in';
import type { LogInRefusal } from '#domain/people/log-in-attempts';
import { rememberSession, sessionToken } from '../../(desk)/auth.ts';
import { goTo, isByScript, MALFORMED, readForm, refuseForm } from '../../(desk)/form-answers.ts';
import { requestFacts } from '../../(desk)/request-facts.ts';
import { returnAddress } from '../../(desk)/return-address.ts';
import { answeringForm } from '../answering-form.ts';

const formSchema = z.strictObject({
  email: z.string().max(254),
  password: z.string().max(1000),
  next: z.string().max(4096).optional(),
  /** A box that is ticked. */
  remember: z.literal('on').optional(),
});

const STATUS = { wrong: 401, locked: 429, 'too-many': 429, busy: 503 } as const;

export const POST = answeringForm('/login', async (request) => {
  const form = await readForm(request, formSchema);
  if (form === null) return refuseForm(request, MALFORMED, '/login');
  const { at, address, userAgent, requestId } = await requestFacts();
  const { email, password } = form;
  const previousToken = await sessionToken();
  const remember = form.remember === 'on';
  const attempt = { email, password, address, userAgent, previousToken, remember, requestId };
  const result = await logIn(attempt, at);
  const next = returnAddress(form.next);
  if (!result.ok) return refuse(request, result.refusal, `/login?next=${encodeURIComponent(next)}`);
  await rememberSession(result.token, result.remembered);
  return goTo(request, next);
});

// Without script a wrong password comes back to the form; the others wait, and say with their status how long.
function refuse(request: Request, refusal: LogInRefusal, page: string): Response {
  if (refusal.code === 'wrong' && !isByScript(request)) return goTo(request, `${page}&refused=wrong`);
  return refuseForm(request, { ...refusal, status: STATUS[refusal.code] }, page);
}
