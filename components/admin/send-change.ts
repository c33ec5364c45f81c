import { z } from 'zod';
import type { FieldErrors } from '#domain/failure';

export type Refusal<Theirs> = {
  kind: 'refused';
  message: string;
  fields: FieldErrors;
  /** What stands there now, where somebody else changed it meanwhile. */
  theirs: Theirs | null;
};
export type ChangeAnswer<Value, Theirs> = { kind: 'done'; value: Value } | Refusal<Theirs>;

export type Change<Value, Theirs> = {
  method: 'POST' | 'PUT' | 'DELETE';
  path: string;
  body: object;
  /** What is read of the answer. */
  value: z.ZodType<Value>;
  theirs: z.ZodType<Theirs>;
};

/** Asks the desk to change something. Never throws: whatever happens is a sentence for the person at the form. */
export async function sendChange<Value, Theirs>({
  method,
  path,
  body,
  ...reads
}: Change<Value, Theirs>): Promise<ChangeAnswer<Value, Theirs>> {
  try {
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch(path, { method, headers, body: JSON.stringify(body) });
    return readAnswer(await response.json(), reads);
  } catch {
    return UNREACHABLE;
  }
}

const UNREACHABLE: Refusal<never> = {
  kind: 'refused',
  message:
    'Nothing was changed: no answer from the site. What you wrote is still here. Try again in a moment.',
  fields: {},
  theirs: null,
};

const failureSchema = z.object({
  failure: z.object({
    message: z.string(),
    fields: z.record(z.string(), z.string()).default({}),
    theirs: z.unknown().optional(),
  }),
});

function readAnswer<Value, Theirs>(
  answer: unknown,
  { value, theirs }: Pick<Change<Value, Theirs>, 'value' | 'theirs'>,
): ChangeAnswer<Value, Theirs> {
  const done = value.safeParse(answer);
  if (done.success) return { kind: 'done', value: done.data };
  const refused = failureSchema.safeParse(answer);
  if (!refused.success) return UNREACHABLE;
  const { message, fields, theirs: there } = refused.data.failure;
  return {
    kind: 'refused',
    message,
    fields: withoutPrefix(fields),
    theirs: theirs.safeParse(there).data ?? null,
  };
}

/** The API names fields from the whole of what was sent; a form's are those of its own part. */
const withoutPrefix = (fields: FieldErrors): FieldErrors =>
  Object.fromEntries(
    Object.entries(fields).map(([path, says]) => [path.replace(/^(profile|words)\./, ''), says]),
  );
