import type { z } from 'zod';
import type { FieldErrors } from '#domain/failure';
import { readBody } from '#lib/read-body';
import { plainPage } from './plain-page.ts';

/**
 * How a form gets its answer: as JSON where our script sent it (components/admin/posted-form.ts), else as a
 * redirect or a plain page, so that it works without script.
 */
export type FormRefusal = {
  status: number;
  message: string;
  fields?: FieldErrors;
  retryAfterSeconds?: number;
};

const FORM_MAX_BYTES = 100_000; // as at the front door

export const isByScript = (request: Request): boolean =>
  request.headers.get('accept')?.includes('application/json') ?? false;

/** The fields of a posted form; null when they are not what the form sends. */
export async function readForm<T>(request: Request, schema: z.ZodType<T>): Promise<T | null> {
  if (!request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')) return null;
  const body = await readBody(request, FORM_MAX_BYTES);
  if (body === null) return null;
  const entries = [...new URLSearchParams(body.toString('utf8'))];
  const parsed = schema.safeParse(Object.fromEntries(entries));
  return parsed.success && new Set(entries.map(([name]) => name)).size === entries.length
    ? parsed.data
    : null;
}

export const MALFORMED: FormRefusal = {
  status: 400,
  message:
    'The form did not arrive as it was written. Nothing was changed. Load the page again and send it once more.',
};

export function goTo(request: Request, path: string): Response {
  if (isByScript(request)) return Response.json({ goTo: path });
  return new Response(null, { status: 303, headers: { location: path } });
}

export function refuseForm(request: Request, refusal: FormRefusal, back: string): Response {
  const { status, message, fields = {}, retryAfterSeconds } = refusal;
  const headers = new Headers();
  if (retryAfterSeconds !== undefined) headers.set('retry-after', String(retryAfterSeconds));
  if (isByScript(request)) return Response.json({ message, fields }, { status, headers });
  headers.set('content-type', 'text/html; charset=utf-8');
  return new Response(plainPage([message, ...Object.values(fields)], back), { status, headers });
}
