import { z } from 'zod';
import type { PreviewHours, PreviewLink } from '#domain/stories/preview-links';
import { send } from '../story-requests.ts';

const linkSchema: z.ZodType<PreviewLink> = z.object({
  id: z.string(),
  createdBy: z.string(),
  createdAt: z.number(),
  expiresAt: z.number(),
});

const newLinkSchema = z.object({ url: z.string(), link: linkSchema });
export type NewPreviewLink = z.infer<typeof newLinkSchema>;

const pathOf = (storyId: string) => `/api/stories/${storyId}/previews`;

export const fetchPreviewLinks = (storyId: string) =>
  send('GET', pathOf(storyId), undefined, z.array(linkSchema));

export const sendNewPreviewLink = (storyId: string, hours: PreviewHours) =>
  send('POST', pathOf(storyId), { hours }, newLinkSchema);

export const sendEndPreviewLink = (storyId: string, linkId: string) =>
  send('DELETE', `${pathOf(storyId)}/${linkId}`, undefined, z.null());
