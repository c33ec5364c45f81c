import { z } from 'zod';
import { logIn } from '#domain/people/log-in';
import { rememberSession, sessionToken } from '../../(desk)/auth.ts';
import { goTo, MALFORMED, readForm, refuseForm } from '../../(desk)/form-answers.ts';
import { requestFacts } from '../../(desk)/request-facts.ts';
import { returnAddress } from '../../(desk)/return-address.ts';
import { keepChallenge } from '../../(desk)/short-cookie.ts';
import { answeringForm } from '../answering-form.ts';
import { logInPage, refuseLogIn, secondPage } from './refuse-log-in.ts';

const formSchema = z.strictObject({
  email: z.string().max(254),
  password: z.string().max(1000),
  next: z.string().max(4096).optional(),
  /** A box that is ticked. */
  remember: z.literal('on').optional(),
});

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
  if (!result.ok) {
    const { refusal } = result;
    if (refusal.code !== 'second-factor') return refuseLogIn(request, refusal, logInPage(next));
    await keepChallenge('second-factor', refusal.challenge);
    return goTo(request, secondPage(next));
  }
  await rememberSession(result.token, result.remembered);
  return goTo(request, next);
});
