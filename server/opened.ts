import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** Whether somebody opened a page: no program, nothing that a browser does ahead of time or by itself. */
export function isOpened({ method, headers }: IncomingMessage): boolean {
  return method === 'GET' && isForThePage(headers) && isPerson(headers['user-agent']);
}

/** What was fetched ahead counts when it is looked at: later.js says so then (x-stringer-seen). */
function isForThePage(headers: IncomingHttpHeaders): boolean {
  if (isAhead(headers)) return false;
  if (headers['x-stringer-seen'] !== undefined) return headers['sec-fetch-site'] === 'same-origin';
  const { 'sec-fetch-dest': wanted, 'sec-fetch-mode': mode } = headers;
  if (wanted === 'empty') return mode === 'navigate'; // a service worker passes on what it was asked for
  return wanted === undefined || wanted === 'document'; // nor what other sites load as a picture or a frame
}

/** Whether somebody passed a story on: by a link of this site, by a code, or by what our scripts say of a button. */
export function isPassedOn({ method, headers }: IncomingMessage): boolean {
  if (method !== 'GET' || isAhead(headers) || !isPerson(headers['user-agent'])) return false;
  const { 'sec-fetch-dest': wanted, 'sec-fetch-site': from } = headers;
  if (from !== undefined && from !== 'same-origin' && from !== 'none') return false;
  return wanted === undefined || wanted === 'document' || (wanted === 'empty' && from === 'same-origin');
}

function isAhead(headers: IncomingHttpHeaders): boolean {
  if (headers['x-stringer-background'] !== undefined) return true; // the service worker looks for news of it
  return (
    headers['sec-purpose'] !== undefined || headers.purpose !== undefined || headers['x-moz'] === 'prefetch'
  );
}

/**
 * Programs that say what they are, by how they begin or by a word that no browser has; a Cubot is a phone. Those that do
 * not say it are bounded like everybody. Upper and lower case apart: this stands in the way of every answer.
 */
const PROGRAM =
  /^(?:[Cc]url|[Ww]get|python|Java|Go-http|node|axios|okhttp|WhatsApp|facebookexternalhit)|(?<![Cc][Uu])[Bb][Oo][Tt]|compatible; |[Cc]rawl|[Ss]pider|[Pp]review|Headless|Lighthouse/;

const isPerson = (agent: string | undefined): boolean => agent !== undefined && !PROGRAM.test(agent);
