import type { ServerResponse } from 'node:http';
import type { Log } from '#lib/log';
import { type DocumentFiles, makeDocument } from './document.ts';
import { rawHeaders, readerPolicy, siteHeaders } from './headers.ts';
import type { InnerServer } from './inner-server.ts';
import { readBody } from './read-body.ts';
import { readerRequest } from './render-page.ts';
import type { Site } from './site.ts';

/** The page for when something broke. It was rendered while all was well, so that it needs nothing that may be broken. */
export type CalmPage = {
  /** Renders it again, as the paper is now. On failure the one before stays. */
  refresh(at: number): Promise<void>;
  send(res: ServerResponse, requestId: string): void;
};

/** Stands where the page shows the request's id, and is replaced in each answer. */
const ID_PLACE = 'request-id-stands-here';

const PLAIN = {
  html: `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Something broke</title><h1>This page could not be made</h1><p>The fault is ours and was noted under ${ID_PLACE}. Try again in a minute.</p></html>`,
  policy: "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
};

export function createCalmPage({
  next,
  site,
  files,
  log,
}: {
  next: InnerServer;
  site: Site;
  files: DocumentFiles;
  log: Pick<Log, 'error'>;
}): CalmPage {
  let page = PLAIN;
  const render = async (at: number) => {
    const headers = { ...readerRequest(site), 'x-stringer-at': String(at), 'x-request-id': ID_PLACE };
    const signal = AbortSignal.timeout(10_000);
    const response = await next.ask({ method: 'GET', target: '/unavailable', headers, signal });
    const document = makeDocument((await readBody(response)).toString(), files);
    return { html: document.html, policy: readerPolicy(document) };
  };

  return {
    async refresh(at) {
      try {
        page = await render(at);
      } catch (error) {
        log.error({ error }, 'the page for errors could not be rendered; the one before it stays');
      }
    },
    send(res, requestId) {
      const bytes = Buffer.from(page.html.replaceAll(ID_PLACE, requestId));
      const headers = rawHeaders({
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Length': String(bytes.length),
        'Cache-Control': 'no-store',
        'X-Request-Id': requestId,
        'Content-Security-Policy': page.policy,
      });
      res.writeHead(500, [...headers, ...siteHeaders(site)]);
      res.end(bytes);
    },
  };
}
