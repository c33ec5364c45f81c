import { z } from 'zod';
import { done, invalid } from '#domain/failure';
import { EXPIRED_LOG_IN } from '#domain/people/log-in-words';
import { askForPasskey } from '#domain/people/passkeys/log-in-passkey';
import { requestFacts } from '../../../../(desk)/request-facts.ts';
import { keepChallenge, keptChallenge } from '../../../../(desk)/short-cookie.ts';
import { answer } from '../../../answer.ts';
import { answering } from '../../../answering.ts';
import { receiveJson } from '../../../receive.ts';

/** `isSecond`: after the right password, for its account only. */
const questionSchema = z.strictObject({ isSecond: z.boolean() });

export const POST = answering(async (request) => {
  const sent = await receiveJson(request, questionSchema);
  if (!sent.ok) return answer(sent);
  const { at } = await requestFacts();
  const secondToken = sent.value.isSecond ? await keptChallenge('second-factor') : null;
  const question = await askForPasskey({ secondToken }, at);
  if (question === null) return answer(invalid(EXPIRED_LOG_IN));
  await keepChallenge('passkey-log-in', question.token);
  return answer(done(question.options));
});
