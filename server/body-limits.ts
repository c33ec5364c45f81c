import type { IncomingMessage } from 'node:http';

export type BodyLimit = { bytes: number; message: string };

const limit = (bytes: number, size: string, what: string): BodyLimit => ({
  bytes,
  message: `${what} may have at most ${size}. Nothing of it was stored.`,
});

const UPLOAD = limit(20_000_000, '20 MB', 'An upload');
const STORY = limit(4_000_000, '4 MB', 'A story with everything in it');
const LIST = limit(2_500_000, '1 MB', 'A file of redirects');
const JSON_BODY = limit(1_000_000, '1 MB', 'A JSON request');
const FORM = limit(100_000, '100 KB', 'A form');

/** What the body of a request to this path may weigh. The narrowest is for what we do not expect. */
export function bodyLimit(path: string, contentType: string | undefined): BodyLimit {
  const isJson = /^application\/([\w.-]+\+)?json\b/i.test(contentType ?? '');
  if (!isJson && /^\/api\/(media|files)(\/|$)/.test(path)) return UPLOAD;
  if (!isJson) return FORM;
  if (/^\/api\/redirects\/import(\/|$)/.test(path)) return LIST;
  return /^\/api\/stories(\/|$)/.test(path) ? STORY : JSON_BODY;
}

/** Whether a body says of itself that it is too long. One that does not say is counted on its way in. */
export const announcesMore = (req: IncomingMessage, { bytes }: BodyLimit): boolean =>
  Number(req.headers['content-length'] ?? 0) > bytes;
