import { lookup as resolve, type LookupAddress } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** Why there was no answer: 'not-public' was never asked. */
export type Answer = { status: number } | { trouble: 'not-public' | 'slow' | 'redirects' | 'unreachable' };

export type PublicRequest = {
  signal?: AbortSignal;
  /** Only tests say otherwise. */
  rules?: Rules;
};

type Rules = {
  isAllowed: (address: string) => boolean;
  ports: readonly string[];
  /** What something may be told over; what is only looked at may have no secrets. */
  tellOver?: readonly string[];
};

/** The ports of the web; no other service is knocked at. */
const PUBLIC: Rules = {
  isAllowed: isPublicAddress,
  ports: ['', '80', '443', '8080', '8443'],
  tellOver: ['https:'],
};

const CONNECT_MS = 5000;
const WHOLE_MS = 10_000;
const REDIRECTS_MAX = 5;

/**
 * Whether a page of the public internet answers, and how. Each name is resolved once and the connection goes to what
 * was checked, at every redirect again: a name cannot lead to this machine or its neighbours. Nothing of the answer but
 * its head is read.
 */
export async function askPublicPage(
  address: string,
  { signal, rules = PUBLIC }: PublicRequest = {},
): Promise<Answer> {
  const patience = AbortSignal.timeout(WHOLE_MS);
  const end = signal ? AbortSignal.any([signal, patience]) : patience;
  let next = URL.parse(address);
  for (let steps = 0; steps <= REDIRECTS_MAX; steps++) {
    if (!next || !isAskable(next, rules)) return { trouble: 'not-public' };
    const head = await askOnce(next, end, rules);
    if ('trouble' in head) return head;
    if (head.location === null) return { status: head.status };
    next = URL.parse(head.location, next.href);
  }
  return { trouble: 'redirects' };
}

/** What a server of the public internet is told. */
export type Message = { type: string; body: string };

/** Sends a message to an address of the public internet that is https, in the same way. A redirect is not followed: it is the answer. */
export async function tellPublicServer(
  address: string,
  message: Message,
  { signal, rules = PUBLIC }: PublicRequest = {},
): Promise<Answer> {
  const patience = AbortSignal.timeout(WHOLE_MS);
  const end = signal ? AbortSignal.any([signal, patience]) : patience;
  const url = URL.parse(address);
  if (!url || !isAskable(url, rules) || !rules.tellOver?.includes(url.protocol))
    return { trouble: 'not-public' };
  const head = await askOnce(url, end, rules, message);
  return 'trouble' in head ? head : { status: head.status };
}

const PROTOCOLS = ['http:', 'https:'];

/** An address in place of a name is not resolved, so nothing else would look at it. */
function isAskable({ protocol, port, hostname }: URL, { isAllowed, ports }: Rules): boolean {
  const bare = hostname.replace(/^\[(.*)\]$/, '$1');
  return PROTOCOLS.includes(protocol) && ports.includes(port) && (isIP(bare) === 0 || isAllowed(bare));
}

type Head = { status: number; location: string | null } | { trouble: 'not-public' | 'slow' | 'unreachable' };

function askOnce(url: URL, signal: AbortSignal, { isAllowed }: Rules, message?: Message): Promise<Head> {
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((tell) => {
    const asked = send(url, {
      agent: false, // a connection of its own: none that was made for another name
      lookup: allowedOnly(isAllowed),
      signal,
      maxHeaderSize: 16_384,
      ...(message ? sending(message) : LOOKING),
    });
    const slow = setTimeout(() => asked.destroy(new Slow()), CONNECT_MS);
    asked.once('socket', (socket) => {
      socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => clearTimeout(slow));
    });
    asked.once('response', ({ statusCode: status = 0, headers: { location } }) => {
      const isRedirect = status >= 300 && status < 400 && location !== undefined;
      tell({ status, location: isRedirect ? location : null });
      asked.destroy();
    });
    asked.on('error', (error) => {
      clearTimeout(slow);
      tell({ trouble: troubleOf(error, signal) });
    });
    asked.once('close', () => {
      clearTimeout(slow);
      tell({ trouble: 'unreachable' }); // without an answer and without an error: it wanted to change the protocol
    });
    asked.end(message?.body);
  });
}

const ANY = { Accept: '*/*', 'Accept-Encoding': 'identity' };
const LOOKING = { method: 'GET', headers: { 'User-Agent': 'Stringer link check', ...ANY } };

const sending = ({ type, body }: Message) => ({
  method: 'POST',
  headers: {
    'User-Agent': 'Stringer',
    ...ANY,
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
  },
});

class Slow extends Error {}
class NotPublic extends Error {}

function troubleOf(error: Error, signal: AbortSignal): 'not-public' | 'slow' | 'unreachable' {
  if (error instanceof NotPublic) return 'not-public';
  return error instanceof Slow || signal.aborted ? 'slow' : 'unreachable';
}

/** One address that is not public is enough to ask none of them. */
const allowedOnly =
  (isAllowed: Rules['isAllowed']): LookupFunction =>
  (hostname, options, tell) => {
    resolve(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      const [first] = addresses ?? [];
      if (error || !first) return tell(error ?? new Error(`${hostname} has no address`), '');
      if (!addresses.every(({ address }) => isAllowed(address))) return tell(new NotPublic(hostname), '');
      if (options.all) return tell(null, addresses);
      return tell(null, first.address, first.family);
    });
  };
