/**
 * How an address that the site had before is written down: readable and in lower case, so that it is found in whichever
 * way somebody spells it. Rules for the door, the desk and the forms alike.
 */

const PATH_MAX = 300;
/** With its query. */
const ADDRESS_MAX = 500;
/** Other systems named a page by one parameter, or by a few. */
const PARAMETERS_MAX = 4;

/** What is hung onto an address on its way through mails, networks and advertisements. It never names a page. */
const HUNG_ON = /^(utm_.*|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|igshid|mc_[ce]id|_ga|ref_src)$/;

/** The spellings by which an address is looked up: with its query where that may name a page, then without. */
export function spellingsOf(path: string, query: string): string[] {
  const plain = plainPath(path);
  if (plain === null) return [];
  const full = withQuery(plain, query);
  return full === null || full === plain ? [plain] : [full, plain];
}

/** An address as it is written down; null for what cannot be one. */
export function writtenAddress(path: string, query: string): string | null {
  const plain = plainPath(path);
  return plain === null ? null : withQuery(plain, query);
}

/** The same of what somebody typed or pasted: a path, or a whole address, of which the site's name is left out. */
export function readAddress(typed: string): string | null {
  const text = typed.trim();
  const whole = /^https?:\/\//i.test(text) ? URL.parse(text) : null;
  if (whole) return writtenAddress(whole.pathname, whole.search.slice(1));
  const [, path = '', query = ''] = /^(\/[^?#]*)(?:\?([^#]*))?(?:#.*)?$/.exec(text) ?? [];
  return path === '' ? null : writtenAddress(path, query);
}

/** An address that was written down as a browser asks for it. */
export const hrefOf = (address: string): string => encodeURI(address);

/**
 * No controls, nothing unseen but the joiners that some scripts need, nothing that has a meaning of its own, nothing that
 * could not be read.
 */
const PATH = /^\/(?:[^\p{C}\p{Z}\uFFFD%?#\\]|[ \u200c\u200d])*$/u;

function plainPath(path: string): string | null {
  const text = decodePath(path)
    ?.toLowerCase()
    .normalize('NFC')
    .replace(/\/{2,}/g, '/')
    .replace(/(?<=.)\/$/, '');
  if (text === undefined || text.length > PATH_MAX || !PATH.test(text)) return null;
  return /\/\.{1,2}(\/|$)/.test(text) ? null : text;
}

/** Null for what is no UTF-8. */
export function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

const NAME = /^[\w-]{1,32}$/;
const VALUE = /^[\p{L}\p{M}\p{N}_.:/ -]{0,100}$/u;

/** In one order, whatever the order in which they were asked for; null where it is no query that could name a page. */
function withQuery(path: string, query: string): string | null {
  const pairs = [...new URLSearchParams(query)]
    .map(([name, value]) => [name.toLowerCase(), value.toLowerCase().normalize('NFC')] as const)
    .filter(([name]) => !HUNG_ON.test(name))
    .map(([name, value]) => ({ name, value, text: value === '' ? name : `${name}=${value}` }));
  if (pairs.length === 0) return path;
  const fits = pairs.every(({ name, value }) => NAME.test(name) && VALUE.test(value));
  if (!fits || pairs.length > PARAMETERS_MAX) return null;
  const texts = pairs.map(({ text }) => text).toSorted();
  const address = `${path}?${texts.join('&')}`;
  return address.length <= ADDRESS_MAX ? address : null;
}
