import type { Body } from './document.ts';
import { listFootnotes } from './footnotes.ts';
import type { Inline } from './inline.ts';
import { listLines } from './map-inlines.ts';

/** An address that a text leads to, and the block in which it stands first. */
export type TextLink = { href: string; block: number };

/** The addresses of a text, each once, in its order; those in footnotes too. Mail addresses lead to no page. */
export function listLinks(body: Body): TextLink[] {
  const found = body.content.flatMap((node, block) => {
    const alone: Body = { type: 'doc', content: [node] };
    const lines = [...listLines(alone), ...listFootnotes(alone).map(({ content }) => content)];
    return [...lines.flatMap((line) => line.flatMap(hrefOf)), ...addressOf(node)].map((href) => ({
      href,
      block,
    }));
  });
  const pages = found.filter(({ href }) => !href.startsWith('mailto:'));
  return pages.filter(({ href }, place) => pages.findIndex((one) => one.href === href) === place);
}

const hrefOf = ({ marks = [] }: Inline): string[] =>
  marks.flatMap((mark) => (mark.type === 'link' ? [mark.attrs.href] : []));

const addressOf = (node: Body['content'][number]): string[] =>
  node.type === 'embed' ? [node.attrs.url] : [];
