import { z } from 'zod';
import { isDay } from '#lib/zoned-time';
import { line } from '../stories/content.ts';
import { FOCAL_MAX } from './picture.ts';

const thousandths = z.int().min(0).max(FOCAL_MAX);

/** Everything about a picture that a person writes or chooses. */
export const pictureWordsSchema = z.strictObject({
  name: line('Name', 200).min(1, 'A picture has a name, so that it can be found.'),
  alt: line('Alt text', 1000),
  decorative: z.boolean(),
  caption: line('Caption', 1000),
  credit: line('Credit', 300),
  source: line('Source', 300),
  licence: line('Licence', 300),
  /** The last day on which it may be shown, in the newsroom's time zone; null: no end. */
  licenceEnds: z.string().refine(isDay, 'Give a day such as 2026-12-31, or leave it empty.').nullable(),
  focal: z.strictObject({ x: thousandths, y: thousandths }),
});

export type PictureWords = z.infer<typeof pictureWordsSchema>;
