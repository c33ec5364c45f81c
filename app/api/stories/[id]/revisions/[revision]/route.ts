import { nameRevision } from '#domain/stories/change-revision';
import { currentActor } from '../../../../../(desk)/actor.ts';
import { answer, signedOut } from '../../../../answer.ts';
import { answering } from '../../../../answering.ts';
import { receiveJson } from '../../../../receive.ts';
import { revisionNameSchema } from '../../../requests.ts';

type RevisionParams = { params: Promise<{ id: string; revision: string }> };

export const PUT = answering(async (request: Request, { params }: RevisionParams) => {
  const actor = await currentActor();
  if (actor === null) return signedOut();
  const sent = await receiveJson(request, revisionNameSchema);
  if (!sent.ok) return answer(sent);
  const { id, revision: revisionId } = await params;
  return answer(await nameRevision(actor, { id, revisionId, ...sent.value }, Date.now()));
});
