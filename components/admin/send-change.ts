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
  /** Whose page it was that sends this: nothing is stored in the name of somebody who logged in since. */
  writer?: string;
  /** Said where no answer comes. */
  unanswered?: string;
} & Reads<Value, Theirs>;

/** What is read of the answer. */
type Reads<Value, Theirs> = { value: z.ZodType<Value>; theirs: z.ZodType<Theirs> };

/** Asks the desk to change something. Never throws: whatever happens is a sentence for the person at the form. */
export async function sendChange<Value, Theirs>({
  method,
  path,
  body,
  writer,
  unanswered = UNANSWERED,
  ...reads
}: Change<Value, Theirs>): Promise<ChangeAnswer<Value, Theirs>> {
  try {
    const headers = {
      'Content-Type': 'application/json',
      ...(writer === undefined ? {} : { 'stringer-writer': writer }),
    };
    const response = await fetch(path, { method, headers, body: JSON.stringify(body) });
    return readChange(await response.json(), reads) ?? refusal(unanswered);
  } catch {
    return refusal(unanswered);
  }
}

const UNANSWERED =
  'Nothing was changed: no answer from the site. What you wrote is still here. Try again in a moment.';

export const refusal = (message: string): Refusal<never> => ({
  kind: 'refused',
  message,
  fields: {},
  theirs: null,
});

const failureSchema = z.object({
  failure: z.object({
    message: z.string(),
    fields: z.record(z.string(), z.string()).default({}),
    theirs: z.unknown().optional(),
  }),
});

/** null: it is no answer of the desk. */
export function readChange<Value, Theirs>(
  answer: unknown,
  { value, theirs }: Reads<Value, Theirs>,
): ChangeAnswer<Value, Theirs> | null {
  const done = value.safeParse(answer);
  if (done.success) return { kind: 'done', value: done.data };
  const refused = failureSchema.safeParse(answer);
  if (!refused.success) return null;
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
    Object.entries(fields).map(([path, says]) => [
      path.replace(/^(profile|words|settings|text)\./, ''),
      says,
    ]),
  );
