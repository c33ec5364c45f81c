import type { IncomingMessage, ServerResponse } from 'node:http';
import { placeOf, placeOnMastodon } from '#domain/sharing/places';
import type { PassedOn } from '#domain/sharing/share-address';
import type { Site } from './site.ts';

/**
 * Where a story goes that somebody passes on: a place that we know, or the server that the reader named on our own page.
 * Null where that page has to be shown: a server that a link from elsewhere names is asked about first.
 */
export function destinationOf({ channel, shared, mastodon }: PassedOn, req: IncomingMessage, site: Site) {
  const { text, path } = shared;
  const named = { text, url: site.origin + path };
  if (channel !== 'mastodon') return placeOf(channel, named);
  const server = mastodon?.server ?? null;
  return server !== null && comesFromHere(req, site) ? placeOnMastodon(server, named) : null;
}

/** Browsers that do not say it in so many words name the page that they come from. */
function comesFromHere({ headers }: IncomingMessage, { origin }: Site): boolean {
  const from = headers['sec-fetch-site'];
  if (from !== undefined) return from === 'same-origin';
  return headers.referer === origin || (headers.referer?.startsWith(`${origin}/`) ?? false);
}

/** Asked anew each time, so that each is counted; no machine follows it, and nothing is found by it. */
export function sendPassedOn(res: ServerResponse, to: string): void {
  res.writeHead(303, [
    'Location',
    to,
    'Cache-Control',
    'no-store',
    'X-Robots-Tag',
    'noindex, nofollow',
    'Content-Length',
    '0',
  ]);
  res.end();
}
