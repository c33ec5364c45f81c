import type { IncomingMessage } from 'node:http';
import { randomUUID } from 'node:crypto';
import { BrokenDocument, checkMarks, type DocumentFiles, makeDocument, type Marks } from './document.ts';
import { type Answer, finish } from './finished.ts';
import {
  INERT_POLICY,
  READER_CACHING,
  READER_VARY,
  readerPolicy,
  siteHeaders,
  SPECULATION,
} from './headers.ts';
import type { InnerServer } from './inner-server.ts';
import type { Page } from './page.ts';
import { readBody } from './read-body.ts';
import type { Elsewhere, Render } from './renders.ts';
import type { Site } from './site.ts';

export type PageRenderer = {
  next: InnerServer;
  site: Site;
  files: DocumentFiles;
  /** What is kept of this address now, fresh or not. */
  kept: (address: string) => Page | undefined;
};

/** Renders readers' pages through Next and makes them answers that can be kept. */
export const pageRenderer =
  ({ next, site, files, kept }: PageRenderer): Render =>
  async (address, at, signal) => {
    const headers = {
      ...readerRequest(site),
      'x-stringer-at': String(at),
      'x-stringer-path': address,
      'x-request-id': randomUUID(),
    };
    const response = await next.ask({ method: 'GET', target: address, headers, signal });
    const moved = elsewhere(response);
    if (moved) {
      response.resume();
      return moved;
    }
    const { answer, marks } = finishedAnswer(response, await readBody(response), { site, files });
    const finished = await finish(answer, kept(address));
    const { edition, until, story } = marks;
    return { ...finished, edition, from: at, until, story };
  };

/** Nothing of the client reaches a reader's page: it is the same for everybody. */
export const readerRequest = (site: Site): Record<string, string> => ({
  host: site.host,
  accept: 'text/html',
  'x-forwarded-host': site.host,
  'x-forwarded-proto': site.secure ? 'https' : 'http',
});

function elsewhere({ statusCode, headers }: IncomingMessage): Elsewhere | null {
  if (headers.location === undefined) return null;
  if (statusCode === 301 || statusCode === 302 || statusCode === 307 || statusCode === 308) {
    return { status: statusCode, to: headers.location };
  }
  return null;
}

type Making = { site: Site; files: DocumentFiles };

function finishedAnswer(
  response: IncomingMessage,
  body: Buffer,
  making: Making,
): { answer: Answer; marks: Marks } {
  const type = response.headers['content-type'] ?? 'application/octet-stream';
  return type.startsWith('text/html')
    ? pageAnswer(type, body, making)
    : feedAnswer(response, type, body, making.site);
}

function pageAnswer(type: string, body: Buffer, { site, files }: Making): { answer: Answer; marks: Marks } {
  const document = makeDocument(body.toString(), files);
  const headers = [
    ...READER_CACHING,
    ...siteHeaders(site),
    ...SPECULATION,
    'Content-Security-Policy',
    readerPolicy(document),
  ];
  const { marks } = document;
  const bytes = Buffer.from(document.html);
  return { answer: { status: marks.status, type, bytes, headers, vary: READER_VARY }, marks };
}

/** What else a feed may say of itself in headers. */
const SAID = {
  link: 'Link',
  'last-modified': 'Last-Modified',
  'access-control-allow-origin': 'Access-Control-Allow-Origin',
};
/** It is there; it ended while it was asked for; it is not written in the form that was asked for. */
const ANSWERED = [200, 404, 501];

/** A feed says in headers what a page says in meta elements. */
function feedAnswer(response: IncomingMessage, type: string, bytes: Buffer, site: Site) {
  const { statusCode: status = 500, headers } = response;
  if (!ANSWERED.includes(status)) throw new BrokenDocument(`a feed answered ${status}`);
  const read = (name: string) => Number(headers[`x-stringer-${name}`] ?? Number.NaN);
  const marks = checkMarks({ status, edition: read('edition'), until: read('until') });
  const said = Object.entries(SAID).flatMap(([name, written]) => {
    const value = headers[name];
    return typeof value === 'string' ? [written, value] : [];
  });
  const sent = [...READER_CACHING, ...siteHeaders(site), 'Content-Security-Policy', INERT_POLICY, ...said];
  return { answer: { status, type, bytes, headers: sent }, marks };
}
