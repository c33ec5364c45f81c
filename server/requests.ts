import type { IncomingMessage } from 'node:http';

/** Why a request is refused before anything is looked up. */
export type Refusal = { status: number; message: string };

const URL_MAX = 4096;

/** What no honest client sends: NUL, broken escapes, dot segments, a whole URL where a path belongs. */
export function refuseTarget(target: string): Refusal | null {
  if (target.length > URL_MAX)
    return { status: 414, message: `The address is longer than ${URL_MAX} bytes.` };
  if (!target.startsWith('/') || !/^[\x21-\x7e]+$/.test(target)) return MALFORMED;
  if (/%(?![0-9a-f]{2})|%00/i.test(target)) return MALFORMED;
  const { path } = splitTarget(target);
  if (path.includes('\\') || /(^|\/)(\.|%2e){1,2}(\/|$)/i.test(path) || /%(2f|5c)/i.test(path))
    return MALFORMED;
  return null;
}

const MALFORMED: Refusal = { status: 400, message: 'This is not an address of this site.' };

/** '/news?before=x' to its path and its query, without decoding and without a look at '//host'. */
export function splitTarget(target: string): { path: string; query: string } {
  const mark = target.indexOf('?');
  return mark < 0
    ? { path: target, query: '' }
    : { path: target.slice(0, mark), query: target.slice(mark + 1) };
}

const DESK = /^\/(admin|api|login|logout|setup|preview)(\/|$)/;

/** Addresses of the desk: an ordinary Next application, never kept, never shared. */
export const isDeskPath = (path: string): boolean => DESK.test(path);

/**
 * Headers that mean something to Next, to our own pages or to a proxy in front. From outside they are
 * somebody's attempt, or set again by the door.
 */
const DROPPED =
  /^(x-stringer-.*|x-middleware-.*|x-invoke-.*|x-matched-path|x-nextjs-.*|x-next-.*|x-now-.*|x-vercel-.*|x-prerender-.*|x-forwarded-.*|x-real-ip|x-request-id|forwarded|content-security-policy.*|host|connection|keep-alive|proxy-.*|te|trailer|upgrade|expect|transfer-encoding)$/;

/** The headers of a desk request that Next gets to see; repeated ones stay repeated. */
export function keptHeaders(req: IncomingMessage): Record<string, string | string[]> {
  const kept: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(req.headers)) {
    if (value !== undefined && !DROPPED.test(name)) kept[name] = value;
  }
  return kept;
}
