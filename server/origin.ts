import type { IncomingMessage } from 'node:http';

const SAFE = new Set(['GET', 'HEAD']);

export const isWrite = (method: string | undefined): boolean => !SAFE.has(method ?? '');

/**
 * Whether a request that changes something was sent by a page of this site. A browser always says where from;
 * what says nothing, or "null", is refused.
 */
export function isFromThisSite(req: IncomingMessage, siteOrigin: string): boolean {
  const { origin } = req.headers;
  const fetchSite = req.headers['sec-fetch-site'];
  if (fetchSite !== undefined && fetchSite !== 'same-origin') return false;
  return origin === undefined ? fetchSite === 'same-origin' : origin === siteOrigin;
}
