import { restoreRevision } from '#domain/stories/change-revision';
import { currentActor } from '../../../../(desk)/actor.ts';
import { answer, signedOut } from '../../../answer.ts';
import { answering } from '../../../answering.ts';
import { receiveJson } from '../../../receive.ts';
import { restoreSchema, type StoryParams } from '../../requests.ts';

export const POST = answering(async (request: Request, { params }: StoryParams) => {
  const actor = await currentActor();
  if (actor === null) return signedOut();
  const sent = await receiveJson(request, restoreSchema);
  if (!sent.ok) return answer(sent);
  return answer(await restoreRevision(actor, { id: (await params).id, ...sent.value }, Date.now()));
});
