import { z } from 'zod';

/** One line of text: trimmed, no control characters, at most `max` characters. */
export const line = (name: string, max: number) =>
  z
    .string()
    .trim()
    .max(max, `${name}: at most ${max} characters.`)
    .refine(
      (value) => value.isWellFormed() && !/\p{Cc}/u.test(value),
      `${name}: one line, without control characters.`,
    );
