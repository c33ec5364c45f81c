/**
 * First parts of addresses that are the site's own whatever stands behind them: the door never asks for a redirect
 * there, and what is asked for there is never listed. Links that open something (/setup, /preview) are among them.
 */
const OWN = new Set([
  '_next',
  'admin',
  'api',
  'cards',
  'files',
  'fonts',
  'healthz',
  'light',
  'login',
  'logout',
  'media',
  'oembed',
  'preview',
  'readyz',
  'reader',
  'setup',
]);

/** Of an address as it is written down. */
export const firstPartOf = (address: string): string => /^\/([^/?]*)/.exec(address)?.[1] ?? '';

export const isSitesOwn = (address: string): boolean => OWN.has(firstPartOf(address));
