import { endPreviewLink } from '#domain/stories/preview-links';
import { currentActor } from '../../../../../(desk)/actor.ts';
import { answer, signedOut } from '../../../../answer.ts';
import { answering } from '../../../../answering.ts';

type Params = { params: Promise<{ id: string; link: string }> };

export const DELETE = answering(async (_request: Request, { params }: Params) => {
  const actor = await currentActor();
  if (actor === null) return signedOut();
  const { id: storyId, link } = await params;
  return answer(await endPreviewLink(actor, { storyId, id: link }, Date.now()));
});
