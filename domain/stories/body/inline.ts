import { z } from 'zod';
import { ANNOTATIONS, isUnannotated } from './annotations.ts';

const HREF_MAX = 4096;
const href = z
  .string()
  .max(HREF_MAX, `A link may have ${HREF_MAX} characters.`)
  .refine(isSafeHref, 'A link begins with https://, http:// or mailto:, or with / on this site.');

export function isSafeHref(value: string): boolean {
  if (/\p{Cc}/u.test(value) || !value.isWellFormed()) return false;
  if (/^\/(?![/\\])/.test(value)) return true;
  const url = URL.parse(value);
  return url !== null && ['http:', 'https:', 'mailto:'].includes(url.protocol);
}

const mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({ type: z.literal('superscript') }),
  z.strictObject({ type: z.literal('subscript') }),
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href }) }),
  ...ANNOTATIONS,
]);

/** Each way of setting a word once, what is suggested about it, and a handful of notes. */
const MARKS_MAX = 16;
const TOO_MANY = `A word is marked in at most ${MARKS_MAX} ways.`;
const marks = z.array(mark).max(MARKS_MAX, TOO_MANY).optional();

export const text = z.strictObject({
  type: z.literal('text'),
  text: z
    .string()
    .min(1)
    .refine((value) => !value.includes('\0') && value.isWellFormed(), 'Text has no NUL character.'),
  marks,
});
const hardBreak = z.strictObject({ type: z.literal('hardBreak'), marks });

/**
 * Stands where its number will stand and holds what it says; numbers are given when it is shown. Notes and suggestions
 * are about the whole of it, never about a part of what it says.
 */
const footnote = z.strictObject({
  type: z.literal('footnote'),
  content: z
    .array(text.refine(isUnannotated, 'Notes and suggestions are about a whole footnote.'))
    .min(1, 'A footnote has a text. Write it or remove the footnote.'),
  marks: z.array(z.discriminatedUnion('type', ANNOTATIONS)).max(MARKS_MAX, TOO_MANY).optional(),
});

export const inline = z.discriminatedUnion('type', [text, hardBreak, footnote]);

export type Mark = z.infer<typeof mark>;
export type Text = z.infer<typeof text>;
export type Footnote = z.infer<typeof footnote>;
export type Inline = z.infer<typeof inline>;
