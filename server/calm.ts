import type { ServerResponse } from 'node:http';
import type { Log } from '#lib/log';
import { type DocumentFiles, makeDocument } from './document.ts';
import { rawHeaders, readerPolicy, siteHeaders } from './headers.ts';
import type { InnerServer } from './inner-server.ts';
import { readBody } from './read-body.ts';
import { readerRequest } from './render-page.ts';
import type { Site } from './site.ts';

/**
 * The pages for when something broke (500) and for when the database is away (503). They were rendered while all was
 * well, so that they need nothing that may be broken.
 */
export type CalmPage = {
  /** Renders them again, as the paper is now. On failure those before stay. */
  refresh(at: number): Promise<void>;
  /** The one that is true now. */
  send(res: ServerResponse, requestId: string): void;
};

/** Stands where the page shows the request's id, and is replaced in each answer. */
const ID_PLACE = 'request-id-stands-here';
const RETRY_AFTER_S = 2;

type Shown = { html: string; policy: string };

const plain = (sentence: string): Shown => ({
  html: `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Not now</title><h1>This page could not be made</h1><p>${sentence}</p></html>`,
  policy: "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
});

const BROKEN = plain(`The fault is ours and was noted under ${ID_PLACE}. Try again in a minute.`);
const AWAY = plain(
  'The paper cannot reach its database. It comes back by itself. Try again in a few seconds.',
);

export function createCalmPage({
  next,
  site,
  files,
  isAway,
  log,
}: {
  next: InnerServer;
  site: Site;
  files: DocumentFiles;
  /** Whether the database is away. */
  isAway: () => boolean;
  log: Pick<Log, 'error'>;
}): CalmPage {
  let pages = { broken: BROKEN, away: AWAY };
  const render = async (target: string, at: number): Promise<Shown> => {
    const headers = { ...readerRequest(site), 'x-stringer-at': String(at), 'x-request-id': ID_PLACE };
    const signal = AbortSignal.timeout(10_000);
    const response = await next.ask({ method: 'GET', target, headers, signal });
    const document = makeDocument((await readBody(response)).toString(), files);
    return { html: document.html, policy: readerPolicy(document) };
  };

  return {
    async refresh(at) {
      try {
        pages = { broken: await render('/unavailable', at), away: await render('/out-of-reach', at) };
      } catch (error) {
        log.error({ error }, 'the pages for errors could not be rendered; those before them stay');
      }
    },
    send(res, requestId) {
      const [status, { html, policy }] = isAway() ? [503, pages.away] : [500, pages.broken];
      const bytes = Buffer.from(html.replaceAll(ID_PLACE, requestId));
      const headers = rawHeaders({
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Length': String(bytes.length),
        'Cache-Control': 'no-store',
        ...(status === 503 ? { 'Retry-After': String(RETRY_AFTER_S) } : {}),
        'X-Request-Id': requestId,
        'Content-Security-Policy': policy,
      });
      res.writeHead(status, [...headers, ...siteHeaders(site)]);
      res.end(bytes);
    },
  };
}
