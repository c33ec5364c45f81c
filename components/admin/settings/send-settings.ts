import { z } from 'zod';
import type { FieldErrors } from '#domain/failure';
import { type Settings, settingsSchema } from '#domain/settings/settings';

export type Versioned = { version: number; settings: Settings };

export type Answer =
  | { kind: 'saved'; version: number }
  | { kind: 'changed-elsewhere'; message: string; theirs: Versioned }
  | { kind: 'refused'; message: string; fields: FieldErrors };

const savedSchema = z.object({ version: z.number() });
const failureSchema = z.object({
  failure: z.object({
    message: z.string(),
    fields: z.record(z.string(), z.string()).default({}),
    theirs: z.object({ version: z.number(), settings: settingsSchema }).optional(),
  }),
});

/** Never throws: whatever happens is a sentence for the person at the form. */
export async function sendSettings(sent: Versioned): Promise<Answer> {
  try {
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch('/api/settings', { method: 'PUT', body: JSON.stringify(sent), headers });
    return readAnswer(await response.json());
  } catch {
    return UNREACHABLE;
  }
}

const UNREACHABLE: Answer = {
  kind: 'refused',
  message: 'Not saved: no answer from the site. Your changes are still in the form. Save again in a moment.',
  fields: {},
};

function readAnswer(answer: unknown): Answer {
  const saved = savedSchema.safeParse(answer);
  if (saved.success) return { kind: 'saved', version: saved.data.version };
  const refused = failureSchema.safeParse(answer);
  if (!refused.success) return UNREACHABLE;
  const { message, fields, theirs } = refused.data.failure;
  if (theirs) return { kind: 'changed-elsewhere', message, theirs };
  return { kind: 'refused', message, fields: withoutPrefix(fields) };
}

/** The API names fields from the whole of what was sent; the form's are those of the settings. */
const withoutPrefix = (fields: FieldErrors): FieldErrors =>
  Object.fromEntries(Object.entries(fields).map(([path, says]) => [path.replace(/^settings\./, ''), says]));
