/** What writes XML and HTML as text: nothing that somebody wrote can end an element, an attribute or the document. */

/** Without the code points that XML 1.0 forbids even escaped, and without halves of pairs. */
export const writable = (text: string): string =>
  text.toWellFormed().replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Words as they stand in an element or between the quotes of an attribute. */
export const escaped = (text: string): string =>
  writable(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '');

/** An attribute that is undefined is left out. */
type Attributes = Record<string, string | number | undefined>;

/** An element around markup that is written already; words come as escaped(). */
export const element = (name: string, attributes: Attributes, ...inside: readonly string[]): string =>
  `<${name}${listed(attributes)}>${inside.join('')}</${name}>`;

/** An element that has nothing inside, as XML and HTML both read it. */
export const single = (name: string, attributes: Attributes = {}): string =>
  `<${name}${listed(attributes)}/>`;

/** An element of words alone. */
export const words = (name: string, text: string, attributes: Attributes = {}): string =>
  element(name, attributes, escaped(text));

const listed = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escaped(String(value))}"`))
    .join('');
