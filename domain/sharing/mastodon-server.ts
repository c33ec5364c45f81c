/** More is no name of a server, whatever it is. */
export const SERVER_MAX = 300;

/** Ends of names that mean something inside a network, or nothing at all (RFC 6761, 6762, 7686, 8375, 9476). */
const NOT_PUBLIC =
  /\.(?:localhost|local|localdomain|internal|intranet|private|corp|home|lan|arpa|test|example|invalid|onion|alt)$/;
const NAME = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;

/**
 * The server of somebody's account, as a public host name; null for anything else. What people have at hand is taken too:
 * the whole address of the server, or that of the account (@asha@mastodon.social).
 */
export function readServer(given: string): string | null {
  const [, name = ''] = /^(?:https:\/\/|@?[\w.-]+@)?([^/@:?#\s\\]+)\/?$/i.exec(given.trim()) ?? [];
  const host = URL.parse(`https://${name}`)?.hostname ?? '';
  return host.length <= 253 && NAME.test(host) && !NOT_PUBLIC.test(host) ? host : null;
}
