import type { z } from 'zod';
import type { FieldErrors } from './failure.ts';

/** The first problem of each field, by its path: { "slides.2.alt": "…" }. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const entries = error.issues.map((issue) => [issue.path.join('.'), issue.message] as const);
  return Object.fromEntries(entries.reverse());
}
