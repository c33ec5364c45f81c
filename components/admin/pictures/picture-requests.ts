import { z } from 'zod';
import type { PictureWords } from '#domain/media/picture-words';
import { type ChangeAnswer, readChange, refusal, sendChange } from '../send-change.ts';
import { sendFile, troubleOf } from './send-file.ts';

/** A picture as it was changed elsewhere meanwhile. */
export type TheirPicture = { edits: number; words: PictureWords };
/** Of what is deleted nothing is left to be counted. */
export type PictureAnswer = ChangeAnswer<{ edits: number }, TheirPicture>;

const wordsSchema: z.ZodType<PictureWords> = z.object({
  name: z.string(),
  alt: z.string(),
  decorative: z.boolean(),
  caption: z.string(),
  credit: z.string(),
  source: z.string(),
  licence: z.string(),
  licenceEnds: z.string().nullable(),
  focal: z.object({ x: z.number(), y: z.number() }),
});
const reads = {
  value: z
    .object({ edits: z.number() })
    .nullable()
    .transform((saved) => saved ?? { edits: 0 }),
  theirs: z.object({ edits: z.number(), words: wordsSchema }),
};

const UNANSWERED =
  'Nothing was changed: no answer from the site. What you wrote is still in the form. Try again.';

const pathOf = (id: string) => `/api/media/${id}`;

export const sendWords = (id: string, edits: number, words: PictureWords): Promise<PictureAnswer> =>
  sendChange({ method: 'PUT', path: pathOf(id), body: { edits, words }, unanswered: UNANSWERED, ...reads });

export const sendDeletion = (id: string, edits: number): Promise<PictureAnswer> =>
  sendChange({ method: 'DELETE', path: pathOf(id), body: { edits }, unanswered: UNANSWERED, ...reads });

/** Puts another file in the picture's place. */
export async function sendReplacement(
  { id, edits }: { id: string; edits: number },
  file: File,
  onProgress: (part: number) => void,
): Promise<PictureAnswer> {
  const path = `${pathOf(id)}/file?edits=${edits}`;
  const sent = await sendFile({ method: 'PUT', path, file }, onProgress);
  if (sent.kind === 'done') return readChange(sent.answer, reads) ?? refusal(UNANSWERED);
  if (sent.kind === 'too-many') return refusal(`Not replaced. Try again in ${sent.seconds} seconds.`);
  return refusal(troubleOf(sent).problem);
}
