import { z } from 'zod';

const MAX = 100;

/** A person's name as colleagues read it: one line. */
export const personNameSchema = z
  .string()
  .trim()
  .min(1, 'Give a name.')
  .max(MAX, `Name: at most ${MAX} characters.`)
  .refine((value) => !/\p{Cc}/u.test(value), 'Name: one line, without control characters.');
