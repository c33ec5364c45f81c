import { impossible } from '#lib/impossible';
import { element, single } from '#lib/markup';
import type { ListItem, TextBlock } from '../text-blocks.ts';
import { inlineHtml } from './inlines.ts';
import type { PlainSetting } from './setting.ts';

/** Blocks of running text, as they stand in a story, a quote, a list or a fact box. */
export const textBlocksHtml = (blocks: readonly TextBlock[], setting: PlainSetting): string =>
  blocks.map((block) => textBlockHtml(block, setting)).join('');

function textBlockHtml(block: TextBlock, setting: PlainSetting): string {
  switch (block.type) {
    case 'paragraph':
      return block.content?.length ? element('p', {}, inlineHtml(block.content, setting)) : '';
    case 'heading':
      return element(`h${block.attrs.level}`, {}, inlineHtml(block.content, setting));
    case 'horizontalRule':
      return single('hr');
    case 'blockquote':
      return element('blockquote', {}, textBlocksHtml(block.content, setting));
    case 'bulletList':
      return element('ul', {}, itemsHtml(block.content, setting));
    case 'orderedList':
      return element('ol', { start: startOf(block.attrs) }, itemsHtml(block.content, setting));
    default:
      return impossible(block);
  }
}

const startOf = (attrs: { start: number } | undefined): number | undefined =>
  attrs === undefined || attrs.start === 1 ? undefined : attrs.start;

const itemsHtml = (items: readonly ListItem[], setting: PlainSetting): string =>
  items.map(({ content }) => element('li', {}, textBlocksHtml(content, setting))).join('');
