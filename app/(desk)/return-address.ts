const DESK = '/admin';

/** Where to go after logging in: an address on this site, whatever was asked for. */
export function returnAddress(next: unknown): string {
  if (typeof next !== 'string' || !/^\/(?![/\\])[\x21-\x7e]*$/.test(next)) return DESK;
  const base = 'https://site.invalid';
  const url = URL.parse(next, base);
  if (url?.origin !== base || !/^\/admin(\/|$)/.test(url.pathname)) return DESK;
  return url.pathname + url.search;
}
