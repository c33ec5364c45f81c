import type { z } from 'zod';
import { done, invalid, type Result } from '#domain/failure';
import { fieldErrors } from '#domain/field-errors';
import { readBody } from '#lib/read-body';

/** A story with everything in it; its body alone may have 1 MB. */
const JSON_MAX_BYTES = 4_000_000;

/** What somebody sent as JSON, parsed by its schema; every problem is named by its field. */
export async function receiveJson<T>(request: Request, schema: z.ZodType<T>): Promise<Result<T>> {
  const body = await readBody(request, JSON_MAX_BYTES);
  if (body === null) return invalid(TOO_LONG, { bytes: TOO_LONG });
  const sent = parseJson(body);
  if (sent === undefined) return invalid('Not saved: what arrived was not JSON.');
  const parsed = schema.safeParse(sent);
  return parsed.success
    ? done(parsed.data)
    : invalid('Not saved: see the fields marked. What you wrote is still here.', fieldErrors(parsed.error));
}

const TOO_LONG = `A story may have ${JSON_MAX_BYTES / 1_000_000} MB in all. Split it into two.`;

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined; // undefined is no JSON value, so it can say that this was none
  }
}
