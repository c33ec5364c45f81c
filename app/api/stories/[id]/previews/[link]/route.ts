import { endPreviewLink } from '#domain/stories/preview-links';
import { currentActor } from '../../../../../(desk)/actor.ts';
import { answer, signedOut } from '../../../../answer.ts';

type Params = { params: Promise<{ id: string; link: string }> };

export async function DELETE(_request: Request, { params }: Params): Promise<Response> {
  const actor = await currentActor();
  if (actor === null) return signedOut();
  const { id: storyId, link } = await params;
  return answer(await endPreviewLink(actor, { storyId, id: link }, Date.now()));
}
