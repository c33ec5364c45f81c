import { z } from 'zod';
import { noteWords, quoteOf } from '#domain/stories/note-words';

const identity = z.string().regex(/^[0-9a-f]{32}$/, 'A note’s identity is 32 hexadecimal digits.');

const written = { note: identity, words: noteWords };
export const newThreadSchema = z.strictObject({
  thread: identity,
  quote: z.string().transform(quoteOf).pipe(z.string().min(1, 'A note is about some words.')),
  ...written,
});
export const replySchema = z.strictObject(written);
export const resolveSchema = z.strictObject({ resolved: z.boolean() });
