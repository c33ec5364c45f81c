import { z } from 'zod';
import { createPreviewLink, listPreviewLinks, PREVIEW_HOURS } from '#domain/stories/preview-links';
import { asking, receiving } from '../../../commands.ts';
import type { StoryId } from '../../requests.ts';

const newLinkSchema = z.strictObject({ hours: z.literal(PREVIEW_HOURS) });

export const GET = asking((actor, { id }: StoryId, at) => listPreviewLinks(actor, id, at));

export const POST = receiving(
  newLinkSchema,
  (actor, { id: storyId }: StoryId, sent, at) => createPreviewLink(actor, { storyId, ...sent }, at),
  { status: 201 },
);
