import { impossible } from '#lib/impossible';
import { isDeleted } from './annotations.ts';
import type { Atom, Block, Body } from './document.ts';
import { listFootnotes } from './footnotes.ts';
import type { Inline } from './inline.ts';
import type { ListItem } from './text-blocks.ts';

/**
 * The words as plain text, blocks parted by blank lines, footnotes last: for excerpts, counts and search. Where changes
 * are suggested it is the text as it would read with them.
 */
export function bodyText(body: Body): string {
  const notes = listFootnotes(body)
    .filter((note) => !isDeleted(note))
    .map((note) => inlineText(note.content));
  return [...body.content.map(blockText), ...notes].filter(Boolean).join('\n\n');
}

function blockText(node: Block | ListItem): string {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(node.content);
    case 'blockquote':
    case 'bulletList':
    case 'orderedList':
    case 'listItem':
      return lines(node.content.map(blockText));
    case 'factBox':
      return lines([node.attrs.title, ...node.content.map(blockText)]);
    case 'pullQuote':
      return lines([inlineText(node.content), node.attrs.attribution]);
    case 'table':
      return lines([node.attrs.caption, ...node.content.map(rowText)]);
    default:
      return atomText(node);
  }
}

function atomText(node: Atom): string {
  switch (node.type) {
    case 'picture':
      return node.attrs.caption;
    case 'pictureGroup':
      return lines(node.attrs.pictures.map(({ caption }) => caption));
    case 'embed':
      return node.attrs.quote;
    case 'file':
      return node.attrs.label;
    case 'horizontalRule':
    case 'relatedStory':
      return '';
    default:
      return impossible(node);
  }
}

const lines = (parts: string[]): string => parts.filter(Boolean).join('\n');

const rowText = ({ content }: Extract<Block, { type: 'table' }>['content'][number]): string =>
  content
    .map((cell) => inlineText(cell.content))
    .filter(Boolean)
    .join(' · ');

/** A footnote is no part of the sentence that it stands in. */
export const inlineText = (content: readonly Inline[] = []): string =>
  content
    .filter((node) => !isDeleted(node))
    .map((node) => (node.type === 'text' ? node.text : node.type === 'hardBreak' ? ' ' : ''))
    .join('');

const WORDS_PER_MINUTE = 230;

/** Whole minutes, at least one. */
export function readingMinutes(body: Body): number {
  const words = bodyText(body).split(/\s+/u).filter(Boolean).length;
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}
