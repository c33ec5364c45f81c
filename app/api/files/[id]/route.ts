import { getDeskFile } from '#domain/files/find-file';
import { currentActor } from '../../../(desk)/actor.ts';
import { answer, signedOut } from '../../answer.ts';
import { answering } from '../../answering.ts';

/** What a file in a text is called, its kind and its size. */
export const GET = answering(async (_request: Request, { params }: { params: Promise<{ id: string }> }) => {
  const actor = await currentActor();
  if (actor === null) return signedOut();
  return answer(await getDeskFile(actor, (await params).id));
});
