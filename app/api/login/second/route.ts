import { z } from 'zod';
import { logInSecond } from '#domain/people/log-in-second';
import { rememberSession, sessionToken } from '../../../(desk)/auth.ts';
import { goTo, MALFORMED, readForm, refuseForm } from '../../../(desk)/form-answers.ts';
import { requestFacts } from '../../../(desk)/request-facts.ts';
import { returnAddress } from '../../../(desk)/return-address.ts';
import { dropChallenge, keptChallenge } from '../../../(desk)/short-cookie.ts';
import { answeringForm } from '../../answering-form.ts';
import { logInPage, refuseLogIn, secondPage } from '../refuse-log-in.ts';

const formSchema = z.strictObject({ code: z.string().max(100), next: z.string().max(4096).optional() });

/** The second step: a code of an app, or a recovery code. */
export const POST = answeringForm('/login/second', async (request) => {
  const form = await readForm(request, formSchema);
  if (form === null) return refuseForm(request, MALFORMED, '/login/second');
  const next = returnAddress(form.next);
  const { at, address, userAgent, requestId } = await requestFacts();
  const browser = { address, userAgent, requestId, previousToken: await sessionToken() };
  const token = await keptChallenge('second-factor');
  const result = await logInSecond({ ...browser, token, code: form.code }, at);
  if (result.ok) {
    await dropChallenge('second-factor');
    await rememberSession(result.token, result.remembered);
    return goTo(request, next);
  }
  const { refusal } = result;
  if (refusal.code === 'expired') return goTo(request, `${logInPage(next)}&refused=expired`);
  return refuseLogIn(request, refusal, secondPage(next), 'code');
});
