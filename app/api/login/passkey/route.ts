import { z } from 'zod';
import { done } from '#domain/failure';
import { logInWithPasskey } from '#domain/people/passkeys/log-in-passkey';
import { rememberSession, sessionToken } from '../../../(desk)/auth.ts';
import { requestFacts } from '../../../(desk)/request-facts.ts';
import { returnAddress } from '../../../(desk)/return-address.ts';
import { dropChallenge, keptChallenge } from '../../../(desk)/short-cookie.ts';
import { answer, refuse } from '../../answer.ts';
import { answering } from '../../answering.ts';
import { usedPasskeySchema } from '../../passkey-answers.ts';
import { receiveJson } from '../../receive.ts';

const usedSchema = z.strictObject({
  response: usedPasskeySchema,
  remember: z.boolean(),
  next: z.string().max(4096),
});

const STATUS = { wrong: 422, expired: 422, locked: 429, 'too-many': 429, busy: 503 } as const;

/** Alone, or as the second step after the password: the question that was asked says which. */
export const POST = answering(async (request) => {
  const sent = await receiveJson(request, usedSchema);
  if (!sent.ok) return answer(sent);
  const { at, address, userAgent, requestId } = await requestFacts();
  const { response, remember, next } = sent.value;
  const browser = { address, userAgent, requestId, previousToken: await sessionToken() };
  const token = await keptChallenge('passkey-log-in');
  const secondToken = await keptChallenge('second-factor');
  const result = await logInWithPasskey({ ...browser, token, secondToken, response, remember }, at);
  await dropChallenge('passkey-log-in');
  if (!result.ok) {
    const answered = refuse(result.refusal, STATUS[result.refusal.code]);
    if ('retryAfterSeconds' in result.refusal)
      answered.headers.set('retry-after', String(result.refusal.retryAfterSeconds));
    return answered;
  }
  await dropChallenge('second-factor');
  await rememberSession(result.token, result.remembered);
  return answer(done({ goTo: returnAddress(next) }));
});
