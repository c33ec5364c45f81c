import type { Atom, Block, Body } from './document.ts';
import type { Footnote, Inline } from './inline.ts';
import type { ListItem } from './text-blocks.ts';

/** In the order in which a reader meets them: the first is number one. */
export const listFootnotes = (body: Body): Footnote[] => body.content.flatMap(notesIn);

function notesIn(node: Block | ListItem): Footnote[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'pullQuote':
      return notesAmong(node.content);
    case 'blockquote':
    case 'bulletList':
    case 'orderedList':
    case 'listItem':
    case 'factBox':
      return node.content.flatMap(notesIn);
    case 'table':
      return node.content.flatMap((row) => row.content.flatMap((cell) => notesAmong(cell.content)));
    default:
      node satisfies Atom; // has no text inside; a new kind of block that has one is thought of above
      return [];
  }
}

const notesAmong = (content: readonly Inline[] = []): Footnote[] =>
  content.filter((node) => node.type === 'footnote');
