/** A rule with the classes that each of its selectors asks for, or what holds rules, or what is kept as it is. */
type Part =
  | { kind: 'rule'; text: string; selectors: string[][] }
  | { kind: 'group'; head: string; parts: Part[] }
  | { kind: 'other'; text: string };

/** Rules by the text of their sheet: there are a few sheets, and each is read once. */
const read = new Map<string, Part[]>();

/**
 * Of a sheet what a page with these classes can need: a rule goes where each of its selectors asks for a class that is
 * nowhere on the page. What stands in parentheses (:is, :not, :has) is not looked at, and such a rule stays.
 */
export function neededStyles(sheet: string, has: (className: string) => boolean): string {
  const parts = read.get(sheet) ?? partsOf(sheet);
  read.set(sheet, parts);
  return textOf(parts, has);
}

const textOf = (parts: Part[], has: (className: string) => boolean): string =>
  parts
    .map((part) => {
      if (part.kind === 'other') return part.text;
      if (part.kind === 'rule') return part.selectors.some((classes) => classes.every(has)) ? part.text : '';
      const inside = textOf(part.parts, has);
      return inside === '' ? '' : `${part.head}{${inside}}`;
    })
    .join('');

const GROUP = /^\s*@(media|supports|layer|container)\b/;

function partsOf(css: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  while (from < css.length) {
    const end = findOutside(css, from, '{;');
    if (end === css.length || css[end] === ';') {
      parts.push({ kind: 'other', text: css.slice(from, end + 1) });
      from = end + 1;
      continue;
    }
    const close = closingBrace(css, end);
    parts.push(partOf({ head: css.slice(from, end), inside: css.slice(end + 1, close) }));
    from = close + 1;
  }
  return parts;
}

function partOf({ head, inside }: { head: string; inside: string }): Part {
  const text = `${head}{${inside}}`;
  if (GROUP.test(head)) return { kind: 'group', head, parts: partsOf(inside) };
  if (head.trimStart().startsWith('@')) return { kind: 'other', text };
  return { kind: 'rule', text, selectors: selectorsOf(head) };
}

/** The place of the first of these signs that is in no string, bracket or comment; the length where there is none. */
function findOutside(css: string, from: number, signs: string): number {
  let depth = 0;
  for (let at = from; at < css.length; at += 1) {
    const sign = css[at] ?? '';
    if (sign === '\\') at += 1;
    else if (sign === '"' || sign === "'") at = endOfString(css, at);
    else if (css.startsWith('/*', at)) at = endOfComment(css, at);
    else if (depth === 0 && signs.includes(sign)) return at;
    else if ('([{'.includes(sign)) depth += 1;
    else if (')]}'.includes(sign)) depth -= 1;
  }
  return css.length;
}

const closingBrace = (css: string, open: number): number => findOutside(css, open + 1, '}');

function endOfString(css: string, from: number): number {
  for (let at = from + 1; at < css.length; at += 1) {
    if (css[at] === '\\') at += 1;
    else if (css[at] === css[from]) return at;
  }
  return css.length;
}

function endOfComment(css: string, from: number): number {
  const end = css.indexOf('*/', from + 2);
  return end < 0 ? css.length : end + 1;
}

function selectorsOf(head: string): string[][] {
  const selectors: string[][] = [];
  for (let from = 0; from < head.length; ) {
    const end = findOutside(head, from, ',');
    selectors.push(classesOf(head.slice(from, end)));
    from = end + 1;
  }
  return selectors;
}

const CLASS = /\.((?:\\.|[\w-]|[^\0-\x7f])+)/g;

/** Names that are written with an escape, such as md\:grid-cols-2, stand without it on the page. */
function classesOf(selector: string): string[] {
  if (/\\[0-9a-f]/i.test(selector)) return []; // an escape by number: rather kept than misread
  const names = withoutBrackets(selector).matchAll(CLASS);
  return [...names].map(([, name = '']) => name.replace(/\\(.)/g, '$1'));
}

function withoutBrackets(selector: string): string {
  let kept = '';
  for (let from = 0; from < selector.length; ) {
    const open = findOutside(selector, from, '([');
    kept += selector.slice(from, open);
    from = findOutside(selector, open + 1, ')]') + 1;
  }
  return kept;
}
