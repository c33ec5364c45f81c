import type { z } from 'zod';
import type { FieldErrors } from './failure.ts';

/** More than anybody mends at once: what asks for more is no form of ours. */
const FIELDS_MAX = 100;

/** The first problem of each field, by its path: { "slides.2.alt": "…" }. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const entries = error.issues
    .slice(0, FIELDS_MAX)
    .map((issue) => [issue.path.join('.'), issue.message] as const);
  return Object.fromEntries(entries.reverse());
}
