import type { IncomingMessage, ServerResponse } from 'node:http';
import { negotiateEncoding } from './encodings.ts';
import type { Finished } from './finished.ts';
import { INERT_POLICY, type RawHeaders, rawHeaders } from './headers.ts';

/** Answers from finished bytes, or with 304 to a client that has them. */
export function sendFinished(req: IncomingMessage, res: ServerResponse, finished: Finished): void {
  const variant = finished.variants[negotiateEncoding(headerText(req.headers['accept-encoding']))];
  const known = req.headers['if-none-match'];
  if (known !== undefined && finished.status === 200 && namesAny(known, variant.tags)) {
    res.writeHead(304, variant.unchanged);
    res.end();
    return;
  }
  res.writeHead(finished.status, variant.headers);
  res.end(variant.body, 'latin1'); // Node sends no body to HEAD
}

/** The same bytes where nobody may store them. */
export function sendUnstored(req: IncomingMessage, res: ServerResponse, finished: Finished): void {
  const { headers, body } = finished.variants[negotiateEncoding(headerText(req.headers['accept-encoding']))];
  res.writeHead(finished.status, [...without(STORING, headers), 'Cache-Control', 'no-store']);
  res.end(body, 'latin1');
}

const STORING = new Set(['Cache-Control', 'ETag']);

const without = (names: ReadonlySet<string>, headers: RawHeaders): string[] =>
  headers.filter((_, at) => !names.has(headers[at - (at % 2)] ?? ''));

/** Whether an If-None-Match header names one of these ETags; compared weakly, as RFC 9110 wants it. */
export function namesAny(header: string, tags: readonly string[]): boolean {
  if (header.trim() === '*') return true;
  return header.split(',').some((tag) => tags.includes(tag.trim().replace(/^W\//, '')));
}

const headerText = (value: string | string[] | undefined): string | undefined =>
  typeof value === 'object' ? value.join(', ') : value;

/** One plain sentence, for the answers that are not pages. */
export function sendText(
  res: ServerResponse,
  status: number,
  message: string,
  headers: RawHeaders = [],
): void {
  sendBytes(res, status, Buffer.from(`${message}\n`), [
    'Content-Type',
    'text/plain; charset=utf-8',
    ...headers,
  ]);
}

/** The same for a program, in the form in which the desk's API refuses. */
export function sendFailure(
  res: ServerResponse,
  status: number,
  failure: { code: string; message: string },
  headers: RawHeaders = [],
): void {
  const bytes = Buffer.from(JSON.stringify({ failure }));
  sendBytes(res, status, bytes, ['Content-Type', 'application/json; charset=utf-8', ...headers]);
}

const NO_STORE = rawHeaders({
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': INERT_POLICY,
});

function sendBytes(res: ServerResponse, status: number, bytes: Buffer, headers: RawHeaders): void {
  res.writeHead(status, [...headers, ...NO_STORE, 'Content-Length', String(bytes.length)]);
  res.end(bytes);
}
