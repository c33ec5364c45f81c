import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Asked } from './asked.ts';
import { rawHeaders, referrerFor, siteHeaders } from './headers.ts';
import { readBody } from './read-body.ts';

/** What the desk answered, and whether it is one of Next's empty pages that only script fills. */
export type DeskAnswer = {
  response: IncomingMessage;
  status: number;
  body: IncomingMessage | Buffer;
  isShell: boolean;
};

/** As it comes. */
export const streamed = (response: IncomingMessage): DeskAnswer => ({
  response,
  status: response.statusCode ?? 500,
  body: response,
  isShell: false,
});

/** An answer that may be a shell is read whole; every other one goes on streaming. */
export async function inspectAnswer(response: IncomingMessage): Promise<DeskAnswer> {
  const { statusCode: status = 500, headers } = response;
  if (status < 300 || !headers['content-type']?.startsWith('text/html')) return streamed(response);
  const body = await readBody(response);
  // No page of the desk says 404 in words of its own; and to HEAD there is no body to look at.
  return { response, status, body, isShell: status === 404 || isNextsOwn(body, headers) };
}

const isNextsOwn = (body: Buffer, headers: IncomingMessage['headers']): boolean =>
  body.includes('<html id="__next_error__"') || headers['x-nextjs-prerender'] !== undefined;

/** Sends it on with the headers that the door decides: nothing of the desk is ever stored, whatever Next says. */
export async function sendAnswer(
  answer: DeskAnswer,
  asked: Asked,
  policy: string,
  secure: boolean,
): Promise<void> {
  const { response, status, body, isShell } = answer;
  const { res, path } = asked;
  const ours = [
    ...rawHeaders({ 'Cache-Control': 'private, no-store', 'Content-Security-Policy': policy }),
    ...siteHeaders({ secure, referrer: referrerFor(path) }),
  ];
  if (isShell) {
    res.writeHead(status, [...passedOn(response, SHELL), ...ours, 'Content-Length', '0']).end(); // a redirect needs no page
    return;
  }
  res.writeHead(status, [...passedOn(response, OURS), ...ours]);
  if (Buffer.isBuffer(body)) res.end(body);
  else await pipeline(body, res);
}

const OURS =
  /^(connection|keep-alive|transfer-encoding|date|cache-control|expires|pragma|etag|x-powered-by|x-nextjs-(cache|prerender|stale-time)|content-security-policy.*|referrer-policy|permissions-policy|strict-transport-security|x-content-type-options|cross-origin-opener-policy)$/i;
const SHELL = new RegExp(`${OURS.source}|^content-(type|length)$`, 'i');

/** Next's headers without those; Set-Cookie stays as often as it came. */
function passedOn({ rawHeaders: given }: IncomingMessage, without: RegExp): string[] {
  const passed: string[] = [];
  for (let at = 0; at + 1 < given.length; at += 2) {
    const [name = '', value = ''] = given.slice(at, at + 2);
    if (!without.test(name)) passed.push(name, value);
  }
  return passed;
}
