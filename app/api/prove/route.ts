import { z } from 'zod';
import { done } from '#domain/failure';
import { hasProved } from '#domain/people/proof';
import { proveAgain } from '#domain/people/prove-again';
import { currentActor } from '../../(desk)/actor.ts';
import { sessionToken } from '../../(desk)/auth.ts';
import { requestFacts } from '../../(desk)/request-facts.ts';
import { answer, refuse, signedOut } from '../answer.ts';
import { answering } from '../answering.ts';
import { receiveJson } from '../receive.ts';

const proofSchema = z.strictObject({ password: z.string().max(1000) });

const STATUS = { wrong: 422, locked: 429, 'too-many': 429, busy: 503 } as const;

/** Whether a command that wants a proof would be done now; it may be asked before something that cannot be repeated. */
export const GET = answering(async () => {
  const actor = await currentActor();
  if (actor === null) return signedOut();
  const { at } = await requestFacts();
  return answer(done({ proved: hasProved(actor, at) }));
});

/** Gives the password again (docs/decisions/0071). */
export const POST = answering(async (request) => {
  const token = await sessionToken();
  if (token === null) return signedOut();
  const sent = await receiveJson(request, proofSchema);
  if (!sent.ok) return answer(sent);
  const { at, address, requestId } = await requestFacts();
  const proof = await proveAgain({ token, address, requestId, ...sent.value }, at);
  if (proof.ok) return answer(done(null));
  if (proof.refusal.code === 'signed-out') return signedOut();
  const response = refuse(proof.refusal, STATUS[proof.refusal.code]);
  if ('retryAfterSeconds' in proof.refusal)
    response.headers.set('retry-after', String(proof.refusal.retryAfterSeconds));
  return response;
});
