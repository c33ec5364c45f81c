import { element, escaped, single } from '#lib/markup';
import { impossible } from '#lib/impossible';
import { isInserted } from '../annotations.ts';
import type { Inline, Mark } from '../inline.ts';
import type { PlainSetting } from './setting.ts';

/** The words of a block with their marks. */
export const inlineHtml = (content: readonly Inline[] = [], setting: PlainSetting): string =>
  content
    .filter((node) => !isInserted(node))
    .map((node) => oneHtml(node, setting))
    .join('');

function oneHtml(node: Inline, setting: PlainSetting): string {
  // Without a link: many texts stand on one page of a feed reader, and their notes would have the same names.
  if (node.type === 'footnote') return element('sup', {}, `[${setting.footnotes.get(node) ?? '*'}]`);
  const bare = node.type === 'text' ? escaped(node.text) : single('br');
  return (node.marks ?? []).reduceRight((inside, mark) => marked(mark, inside, setting), bare);
}

function marked(mark: Mark, inside: string, { origin }: PlainSetting): string {
  switch (mark.type) {
    case 'bold':
      return element('strong', {}, inside);
    case 'italic':
      return element('em', {}, inside);
    case 'superscript':
      return element('sup', {}, inside);
    case 'subscript':
      return element('sub', {}, inside);
    case 'link':
      return linkHtml(mark.attrs.href, inside, origin);
    case 'note':
    case 'insertion':
    case 'deletion':
      return inside;
    default:
      return impossible(mark);
  }
}

const SAFE = new Set(['http:', 'https:', 'mailto:']);

/** Text that was kept was looked at when it was saved (isSafeHref); whoever writes it out looks again. */
function linkHtml(href: string, inside: string, origin: string): string {
  const url = URL.parse(href, origin);
  return url !== null && SAFE.has(url.protocol) ? element('a', { href: url.href }, inside) : inside;
}
