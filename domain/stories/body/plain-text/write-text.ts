import { impossible } from '#lib/impossible';
import { isInserted } from '../annotations.ts';
import type { Block, Body } from '../document.ts';
import { PROVIDER_NAMES } from '../embed-providers.ts';
import type { Embed, Feature } from '../features.ts';
import { listFootnotes } from '../footnotes.ts';
import type { Footnote, Inline } from '../inline.ts';
import { withoutAnnotations } from '../suggestions.ts';
import type { ListItem, TextBlock } from '../text-blocks.ts';

/** The number that each footnote has in this text. */
type Numbers = ReadonlyMap<Footnote, number>;

/**
 * A text without any markup, as others may set it: what is not the paper's own word says whose it is, and notes keep their
 * numbers. Pull quotes are left out: they say again what the text says. For search and counts: ../words.ts.
 */
export function plainText(written: Body): string {
  const body = withoutAnnotations(written);
  const notes = listFootnotes({ ...body, content: body.content.filter(({ type }) => type !== 'pullQuote') });
  const numbers: Numbers = new Map(notes.map((note, place) => [note, place + 1]));
  const listed = notes.map((note, place) => `[${place + 1}] ${inlineText(note.content, numbers)}`);
  return paragraphs([
    ...body.content.map((block) => blockText(block, numbers)),
    listed.length > 0 ? lines(['Footnotes', ...listed]) : '',
  ]);
}

function blockText(block: Block, numbers: Numbers): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'horizontalRule':
    case 'blockquote':
    case 'bulletList':
    case 'orderedList':
      return textBlockText(block, numbers);
    default:
      return featureText(block, numbers);
  }
}

function textBlockText(block: TextBlock, numbers: Numbers): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.content, numbers);
    case 'horizontalRule':
      return '* * *';
    case 'blockquote':
      return quoted(paragraphs(block.content.map((one) => textBlockText(one, numbers))));
    case 'bulletList':
      return lines(block.content.map((item) => itemText('-', item, numbers)));
    case 'orderedList': {
      const start = block.attrs?.start ?? 1;
      return lines(block.content.map((item, place) => itemText(`${start + place}.`, item, numbers)));
    }
    default:
      return impossible(block);
  }
}

/** Further lines of an item stand under its words. */
const itemText = (mark: string, { content }: ListItem, numbers: Numbers): string =>
  `${mark} ${lines(content.map((block) => textBlockText(block, numbers))).replaceAll('\n', '\n  ')}`;

function featureText(block: Feature, numbers: Numbers): string {
  switch (block.type) {
    case 'embed':
      return embedText(block.attrs);
    case 'factBox':
      return paragraphs([block.attrs.title, ...block.content.map((one) => textBlockText(one, numbers))]);
    case 'table':
      return lines([
        block.attrs.caption,
        ...block.content.map(({ content }) =>
          content.map((cell) => inlineText(cell.content, numbers)).join(' · '),
        ),
      ]);
    case 'file':
      return block.attrs.label;
    case 'pullQuote':
    case 'picture':
    case 'pictureGroup':
    case 'relatedStory':
      return '';
    default:
      return impossible(block);
  }
}

/** Words of others, with where they were said. */
const embedText = ({ provider, url, quote }: Embed['attrs']): string =>
  lines([quoted(quote.split(/\n+/).filter(Boolean).join('\n')), `${PROVIDER_NAMES[provider]}: ${url}`]);

/** As mails mark what somebody else wrote. */
const quoted = (text: string): string => text && text.replace(/^/gm, '> ').replace(/^> $/gm, '>');

const inlineText = (content: readonly Inline[] = [], numbers: Numbers): string =>
  content
    .filter((node) => !isInserted(node))
    .map((node) => oneText(node, numbers))
    .join('');

function oneText(node: Inline, numbers: Numbers): string {
  if (node.type === 'footnote') return `[${numbers.get(node) ?? '*'}]`;
  return node.type === 'text' ? node.text : ' ';
}

const lines = (parts: string[]): string => parts.filter(Boolean).join('\n');
const paragraphs = (parts: string[]): string => parts.filter(Boolean).join('\n\n');
