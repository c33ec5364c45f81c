import { z } from 'zod';
import type { FieldErrors } from '#domain/failure';
import type { PictureWords } from '#domain/media/picture-words';
import { sendFile, troubleOf } from './send-file.ts';

/** A picture as it was changed elsewhere meanwhile. */
export type TheirPicture = { edits: number; words: PictureWords };

export type PictureAnswer =
  | { kind: 'done'; edits: number }
  | { kind: 'changed-elsewhere'; message: string; theirs: TheirPicture }
  | { kind: 'refused'; message: string; fields: FieldErrors };

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
const failureSchema = z.object({
  failure: z.object({
    message: z.string(),
    fields: z.record(z.string(), z.string()).default({}),
    theirs: z.object({ edits: z.number(), words: wordsSchema }).optional(),
  }),
});
const editsSchema = z.object({ edits: z.number() }).nullable();

export const sendWords = (id: string, edits: number, words: PictureWords): Promise<PictureAnswer> =>
  send('PUT', id, { edits, words });

export const sendDeletion = (id: string, edits: number): Promise<PictureAnswer> =>
  send('DELETE', id, { edits });

/** Never throws: whatever happens is a sentence for the person at the form. */
async function send(method: string, id: string, body: object): Promise<PictureAnswer> {
  try {
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch(`/api/media/${id}`, { method, headers, body: JSON.stringify(body) });
    return readAnswer(await response.json());
  } catch {
    return UNREACHABLE;
  }
}

/** Puts another file in the picture's place. */
export async function sendReplacement(
  { id, edits }: { id: string; edits: number },
  file: File,
  onProgress: (part: number) => void,
): Promise<PictureAnswer> {
  const path = `/api/media/${id}/file?edits=${edits}`;
  const sent = await sendFile({ method: 'PUT', path, file }, onProgress);
  if (sent.kind === 'done') return readAnswer(sent.answer);
  if (sent.kind === 'too-many')
    return { kind: 'refused', message: `Not replaced. Try again in ${sent.seconds} seconds.`, fields: {} };
  return { kind: 'refused', message: troubleOf(sent).problem, fields: {} };
}

const UNREACHABLE: PictureAnswer = {
  kind: 'refused',
  message: 'Nothing was changed: no answer from the site. What you wrote is still in the form. Try again.',
  fields: {},
};

function readAnswer(answer: unknown): PictureAnswer {
  const done = editsSchema.safeParse(answer);
  if (done.success) return { kind: 'done', edits: done.data?.edits ?? 0 };
  const refused = failureSchema.safeParse(answer);
  if (!refused.success) return UNREACHABLE;
  const { message, fields, theirs } = refused.data.failure;
  if (theirs) return { kind: 'changed-elsewhere', message, theirs };
  return { kind: 'refused', message, fields: withoutPrefix(fields) };
}

/** The API names fields from the whole of what was sent; the form's are those of the words. */
const withoutPrefix = (fields: FieldErrors): FieldErrors =>
  Object.fromEntries(Object.entries(fields).map(([path, says]) => [path.replace(/^words\./, ''), says]));
