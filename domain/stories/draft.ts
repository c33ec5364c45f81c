import { z } from 'zod';
import { isSlug, slugOf } from '#lib/slug';
import { contentSchema, line } from './content.ts';

/** What an editor sends with a save: the text and the story's two names. */
export const draftSchema = z.strictObject({
  content: contentSchema,
  slugline: line('Slugline', 100),
  urlSlug: z
    .string()
    .trim()
    .refine(
      (value) => value === '' || isSlug(value),
      'URL slug: lower-case letters, digits and hyphens, at most 80.',
    ),
});

export type Draft = z.infer<typeof draftSchema>;

/** The URL slug as written, else made from the headline, else from the story's identity. */
export const proposeUrlSlug = ({ urlSlug, content }: Draft, storyId: string): string =>
  urlSlug || slugOf(content.headline) || `story-${storyId.slice(0, 8)}`;
