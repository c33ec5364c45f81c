import { z } from 'zod';

/** Several lines of plain text: trimmed, no control characters but the ends of lines, at most `max` characters. */
export const plainWords = (name: string, max: number) =>
  z
    .string()
    .transform((words) => words.replaceAll('\r\n', '\n').trim())
    .pipe(
      z
        .string()
        .max(max, `${name}: at most ${max} characters.`)
        .refine(
          (words) => words.isWellFormed() && !/[^\P{Cc}\n]/u.test(words),
          `${name}: plain text, without control characters.`,
        ),
    );
