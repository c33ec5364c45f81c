import { z } from 'zod';
import { createPreviewLink, listPreviewLinks, PREVIEW_HOURS } from '#domain/stories/preview-links';
import { currentActor } from '../../../../(desk)/actor.ts';
import { answer, signedOut } from '../../../answer.ts';
import { answering } from '../../../answering.ts';
import { receiveJson } from '../../../receive.ts';
import type { StoryParams } from '../../requests.ts';

const newLinkSchema = z.strictObject({ hours: z.literal(PREVIEW_HOURS) });

export const GET = answering(async (_request: Request, { params }: StoryParams) => {
  const actor = await currentActor();
  if (actor === null) return signedOut();
  return answer(await listPreviewLinks(actor, (await params).id, Date.now()));
});

export const POST = answering(async (request: Request, { params }: StoryParams) => {
  const actor = await currentActor();
  if (actor === null) return signedOut();
  const sent = await receiveJson(request, newLinkSchema);
  if (!sent.ok) return answer(sent);
  const { id: storyId } = await params;
  return answer(await createPreviewLink(actor, { storyId, ...sent.value }, Date.now()), 201);
});
