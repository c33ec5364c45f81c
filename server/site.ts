import { BlockList, isIPv6 } from 'node:net';
import type { IncomingMessage } from 'node:http';

/** Where the portal is reached, and whose word about a client is taken. */
export type Site = {
  /** SITE_URL without a trailing slash. */
  origin: string;
  /** As a browser writes it in Host. */
  host: string;
  secure: boolean;
  /** Whether a request was sent to this site under its own name. */
  isMeant(req: IncomingMessage): boolean;
  /** The client's address: the nearest one that no trusted proxy of ours has. */
  addressOf(req: IncomingMessage): string;
};

export function openSite({ siteUrl, trustProxy }: { siteUrl: string; trustProxy: readonly string[] }): Site {
  const { host, protocol } = new URL(siteUrl);
  const secure = protocol === 'https:';
  const proxies = blockListOf(trustProxy);
  const defaultPort = secure ? ':443' : ':80';
  const isTrusted = (address: string) => proxies.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
  const behindProxy = (req: IncomingMessage) => trustProxy.length > 0 && isTrusted(peerOf(req));

  const isOurs = (named: string | undefined): boolean => {
    const name = named?.toLowerCase();
    return name === host || name === `${host}${defaultPort}`;
  };

  return {
    origin: siteUrl,
    host,
    secure,
    isMeant(req) {
      if (trustProxy.length === 0) return req.headers.host === host || isOurs(req.headers.host);
      if (!behindProxy(req)) return isOurs(req.headers.host);
      if (secure && firstOf(req.headers['x-forwarded-proto']) === 'http') return false;
      return isOurs(firstOf(req.headers['x-forwarded-host']) ?? req.headers.host);
    },
    addressOf(req) {
      const peer = peerOf(req);
      if (!behindProxy(req)) return peer;
      const hops = listOf(req.headers['x-forwarded-for']).map(plainAddress);
      return hops.findLast((hop) => !isTrusted(hop)) ?? hops[0] ?? peer;
    },
  };
}

function blockListOf(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = '', bits] = range.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

const peerOf = (req: IncomingMessage): string => plainAddress(req.socket.remoteAddress ?? '');

/** '::ffff:10.0.0.1' is 10.0.0.1; '[::1]:1234' and '10.0.0.1:1234', as some proxies write, lose their port. */
function plainAddress(address: string): string {
  if (!address.includes(':')) return address;
  const bare =
    /^\[(.+)\](?::\d+)?$/.exec(address)?.[1] ?? address.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
  return bare.replace(/^::ffff:(?=\d+\.)/i, '');
}

const listOf = (header: string | string[] | undefined): string[] =>
  [header ?? []]
    .flat()
    .join(',')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

const firstOf = (header: string | string[] | undefined): string | undefined =>
  listOf(header)[0]?.toLowerCase();
