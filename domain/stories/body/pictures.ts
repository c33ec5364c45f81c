import { z } from 'zod';
import { line } from '../line.ts';

const words = {
  mediaId: z.string().regex(/^[0-9a-f]{32}$/, 'This picture is not in the library.'),
  alt: line('Alt text', 1000),
  caption: line('Caption', 1000),
  credit: line('Credit', 300),
};

/** As wide as the text, or wider where the page has room. */
const width = z.enum(['text', 'wide']);

const GROUP = 'A picture group has two to four pictures.';

export const pictureAttrs = z.strictObject({ ...words, width });
export const picture = z.strictObject({ type: z.literal('picture'), attrs: pictureAttrs });

export const pictureGroupAttrs = z.strictObject({
  pictures: z.array(z.strictObject(words)).min(2, GROUP).max(4, GROUP),
  width,
});
export const pictureGroup = z.strictObject({ type: z.literal('pictureGroup'), attrs: pictureGroupAttrs });

/** One picture with what this text says about it. */
export type TextPicture = z.infer<typeof pictureGroupAttrs>['pictures'][number];
export type PictureWidth = z.infer<typeof width>;
