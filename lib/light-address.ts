/** The light version of a reader's page stands under this: /light is the front's, /light/news that of /news. */
const PREFIX = '/light';

/** What has no light version: files, feeds, the desk, what programs ask for, what a browser keeps by script, and what leads on. */
const FULL_ONLY =
  /^\/(media|files|fonts|_next|admin|api|login|logout|setup|preview|later|offline|light|oembed|s)(?=[/?#]|$)|^[^?#]*(\/share\/[a-z]+|\.[a-z0-9]+)([?#]|$)/i;

/** Whether a page with this address has a light version. */
export const hasLight = (address: string): boolean => /^\/(?!\/)/.test(address) && !FULL_ONLY.test(address);

/** Of the address of a full page. */
export const lightAddress = (address: string): string =>
  PREFIX + (/^\/(?=$|[?#])/.test(address) ? address.slice(1) : address);

/** The full page's path by that of its light version; null for any other path. */
export function fullPath(path: string): string | null {
  const match = /^\/light(\/.*)?$/i.exec(path);
  return match && (match[1] ?? '/');
}
