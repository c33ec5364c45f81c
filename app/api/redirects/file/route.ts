import { exportRedirects } from '#domain/redirects/export-redirects';
import { currentActor } from '../../../(desk)/actor.ts';
import { requestFacts } from '../../../(desk)/request-facts.ts';
import { streamAnswer } from '../../../stream-answer.ts';
import { answer, signedOut } from '../../answer.ts';
import { answering } from '../../answering.ts';

/** All redirects, to take away. */
export const GET = answering(async () => {
  const actor = await currentActor();
  if (actor === null) return signedOut();
  const exported = await exportRedirects(actor);
  if (!exported.ok) return answer(exported);
  const { at } = await requestFacts();
  const name = `redirects-${new Date(at).toISOString().slice(0, 10)}.csv`;
  return streamAnswer({ pieces: exported.value, type: 'text/csv; charset=utf-8', name });
});
