import { impossible } from '#lib/impossible';
import type { Block, Body } from './document.ts';
import type { Inline } from './inline.ts';
import type { ListItem, TextBlock } from './text-blocks.ts';

type Change = (content: Inline[]) => Inline[];

/** The same text with every line of it changed; blocks stay, also where nothing is left in them. */
export const mapInlines = (body: Body, change: Change): Body => ({
  type: 'doc',
  content: body.content.map((block) => mapBlock(block, change)),
});

function mapBlock(block: Block, change: Change): Block {
  switch (block.type) {
    case 'pullQuote':
      return { ...block, ...changed(block, change) };
    case 'factBox':
      return { ...block, content: block.content.map((inside) => mapTextBlock(inside, change)) };
    case 'table':
      return {
        ...block,
        content: block.content.map((row) => ({
          ...row,
          content: row.content.map((cell) => ({ ...cell, ...changed(cell, change) })),
        })),
      };
    case 'picture':
    case 'pictureGroup':
    case 'embed':
    case 'relatedStory':
    case 'file':
      return block;
    default:
      return mapTextBlock(block, change);
  }
}

function mapTextBlock(block: TextBlock, change: Change): TextBlock {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, ...changed(block, change) };
    case 'blockquote':
      return { ...block, content: block.content.map((inside) => mapTextBlock(inside, change)) };
    case 'bulletList':
    case 'orderedList':
      return { ...block, content: block.content.map((item) => mapItem(item, change)) };
    case 'horizontalRule':
      return block;
    default:
      return impossible(block);
  }
}

const mapItem = ({ type, content }: ListItem, change: Change): ListItem => ({
  type,
  content: content.map((inside) => mapTextBlock(inside, change)),
});

/** An empty line has no content, as the editor spells it. */
function changed({ content }: { content?: Inline[] | undefined }, change: Change) {
  if (content === undefined) return {};
  const after = change(content);
  return { content: after.length > 0 ? after : undefined };
}

/** Every line of a text, as lists of what stands in it. */
export function listLines(body: Body): Inline[][] {
  const lines: Inline[][] = [];
  mapInlines(body, (content) => {
    lines.push(content);
    return content;
  });
  return lines;
}
