import { z } from 'zod';
import { bodySchema, EMPTY_BODY } from './body.ts';
import { bylinesSchema } from './bylines.ts';
import { line } from './line.ts';

export { line };

export const SLIDES_MAX = 60;
export const TOPICS_MAX = 50;
export const RELATED_MAX = 6;

const mediaId = z.string().regex(/^[0-9a-f]{32}$/, 'This picture is not in the library.');

/** A picture of the library with what this story says about it: a slide, or the lead picture. */
export const slideSchema = z.strictObject({
  mediaId,
  alt: line('Alt text', 1000),
  caption: line('Caption', 1000),
  credit: line('Credit', 300),
});

/** What networks show of a story that is shared: there is no room for caption and credit. */
export const socialPictureSchema = z.strictObject({ mediaId, alt: line('Alt text', 1000) });

const storyId = z.string().regex(/^[0-9a-f]{32}$/, 'A related story is one of this newsroom.');

/** Everything written in a story. A revision is one immutable copy of it. */
export const contentSchema = z.strictObject({
  sectionId: z.string().min(1, 'Choose a section.').max(64),
  kicker: line('Kicker', 100),
  headline: line('Headline', 300),
  standfirst: line('Standfirst', 1000),
  trailText: line('Trail text', 1000),
  dateline: line('Dateline', 100),
  socialHeadline: line('Social headline', 300),
  bylines: bylinesSchema,
  topics: z
    .array(line('Topic', 100).min(1, 'A topic has a name.'))
    .max(TOPICS_MAX, `At most ${TOPICS_MAX} topics.`),
  slides: z.array(slideSchema).max(SLIDES_MAX, `At most ${SLIDES_MAX} slides.`),
  /** Opens the story before its slides; null where they do. */
  leadPicture: slideSchema.nullable(),
  /** null where networks show what opens the story. */
  socialPicture: socialPictureSchema.nullable(),
  /** Stories that stand under it before any other, by identity. Left out by an editor that was open before it could choose. */
  related: z.array(storyId).max(RELATED_MAX, `At most ${RELATED_MAX} related stories.`).default([]),
  body: bodySchema,
});

export type Content = z.infer<typeof contentSchema>;
export type Slide = z.infer<typeof slideSchema>;
export type SocialPicture = z.infer<typeof socialPictureSchema>;

export const emptyContent = (sectionId: string): Content => ({
  sectionId,
  kicker: '',
  headline: '',
  standfirst: '',
  trailText: '',
  dateline: '',
  socialHeadline: '',
  bylines: [],
  topics: [],
  slides: [],
  leadPicture: null,
  socialPicture: null,
  related: [],
  body: EMPTY_BODY,
});
