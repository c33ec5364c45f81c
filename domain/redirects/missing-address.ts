import { decodePath, writtenAddress } from './old-address.ts';
import { isSitesOwn } from './site-words.ts';

/**
 * An address that nothing answers, as it is listed for the admins; null where it is not for a list. Nothing is listed
 * that may open something or name somebody: whoever follows a broken link to a preview has not shown it to the desk.
 */
export function missingAddress(path: string, query: string): string | null {
  const address = writtenAddress(path, namesPage(query) ? query : '');
  if (address === null || address.length > LISTED_MAX || address.includes('@')) return null;
  if (isSitesOwn(address) || isNoise(address) || hasSecret(path)) return null;
  return address;
}

const LISTED_MAX = 200;

/** A number by which another system named a page: "?p=123". Anything else may be about whoever asks. */
const namesPage = (query: string): boolean => /^[a-z_]{1,20}=\d{1,10}$/i.test(query);

/** What programs try that look for holes, and what browsers ask for by themselves. */
const NOISE = [
  /\/\./, // .env, .git, .well-known
  /^\/wp-(?!content\/uploads\/)/,
  /^\/(xmlrpc|cgi-bin|phpmyadmin|pma|vendor|actuator|server-status|owa|autodiscover)(?=[/.]|$)/,
  /\/(wp-(login|admin|includes|json)|eval-stdin|shell|config)(?=[/.]|$)/,
  /\.(php\d?|aspx?|jsp|cgi)$/, // with a number behind it, it was a page
  /\.(env|sql|bak|old|zip|gz|tar|rar|7z|ini|log|ya?ml|conf|cfg|sh|pem|key|map|db|exe)$/,
  /^\/((favicon|apple-touch-icon|browserconfig)[^/]*|(app-)?ads\.txt)$/,
];

const isNoise = (address: string): boolean => NOISE.some((pattern) => pattern.test(address));

/**
 * So look the links of the desk, and those of others: long, and of letters and digits that are no words. The signs count,
 * not the escapes that browsers write for most scripts.
 */
const hasSecret = (path: string): boolean =>
  (decodePath(path) ?? path)
    .split('/')
    .some((part) => /[0-9a-f]{32}/i.test(part) || (part.length >= 20 && isMixed(part)));

const isMixed = (part: string): boolean => /[a-z]/.test(part) && /[A-Z]/.test(part) && /\d/.test(part);
