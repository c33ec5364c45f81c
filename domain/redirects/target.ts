import { writtenAddress } from './old-address.ts';

/** Where a redirect leads: to an address of this site, or elsewhere. Rules for the server and the forms alike. */
export type Target =
  | { kind: 'here'; path: string; query: string; address: string }
  | { kind: 'elsewhere'; url: string };

const TARGET_MAX = 1000;

/** What somebody typed as the place to lead to, or why it is none. `siteUrl`: a whole address of this site is a path of it. */
export function readTarget(typed: string, siteUrl: string): Target | string {
  const text = typed.trim();
  if (text.length > TARGET_MAX) return `At most ${TARGET_MAX} characters.`;
  if (/^\/(?!\/)/.test(text)) return readOwn(text, siteUrl);
  const url = /^https?:\/\//i.test(text) ? URL.parse(text) : null;
  if (url === null) return NEITHER;
  if (url.host === new URL(siteUrl).host) return readOwn(url.pathname + url.search + url.hash, siteUrl);
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return NEITHER;
  return url.href.length <= TARGET_MAX ? { kind: 'elsewhere', url: url.href } : NEITHER;
}

const NEITHER = 'A path of this site, as /about, or a whole address that begins with https://.';

function readOwn(text: string, siteUrl: string): Target | string {
  const url = URL.parse(text, siteUrl);
  if (url === null || url.host !== new URL(siteUrl).host) return NEITHER; // "/\" leads away from here
  if (url.hash !== '') return 'A path of this site without “#” and what follows it.';
  const [path, query] = [url.pathname, url.search.slice(1)];
  const address = writtenAddress(path, query);
  return address === null ? NEITHER : { kind: 'here', path, query, address };
}
