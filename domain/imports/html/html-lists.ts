import type { ListItem, Paragraph, TextBlock } from '../../stories/body/text-blocks.ts';
import { type Element, SIGN } from './html-tree.ts';

/** An item of a list as Word has it: a paragraph that knows its level, and not the list that it is in. */
export type Line = { type: 'line'; level: number; ordered: boolean; start: number; content: TextBlock[] };

const LEVEL_MAX = 9;

/** Level and kind of a paragraph that Word means as an item of a list; null for any other. */
export function wordLine({ name, attributes }: Element): Omit<Line, 'content'> | null {
  const level = /mso-list:\s*\S+\s+level(\d+)/i.exec(attributes.style ?? '')?.[1];
  if (name !== 'p' || level === undefined) return null;
  const sign = (attributes[SIGN] ?? '').trim();
  const number = /^\(?(\d+|[a-z]|[ivxlc]+)[.)]/i.exec(sign)?.[1];
  const start = Number(number);
  return {
    type: 'line',
    level: Math.min(Number(level), LEVEL_MAX),
    ordered: number !== undefined,
    start: Number.isInteger(start) ? start : 1,
  };
}

/** Word Online and Google Docs say the level beside each item, wherever the item stands. */
export function levelOf({ attributes }: Element): number | null {
  const level = Number(attributes['data-aria-level'] ?? attributes['aria-level']);
  return Number.isInteger(level) && level > 0 ? Math.min(level, LEVEL_MAX) : null;
}

/** Lines that follow each other become lists inside lists. */
export function nestLines<T extends { type: string }>(blocks: (T | Line)[]): (T | TextBlock)[] {
  const out: (T | TextBlock)[] = [];
  let lines: Line[] = [];
  const flush = () => {
    out.push(...listsOf(lines));
    lines = [];
  };
  for (const block of blocks) {
    if (isLine(block)) lines.push(block);
    else {
      flush();
      out.push(block);
    }
  }
  flush();
  return out;
}

const isLine = (block: { type: string }): block is Line => block.type === 'line';

function listsOf(lines: Line[]): TextBlock[] {
  const [first] = lines;
  if (!first) return [];
  const end = lines.findIndex(({ level, ordered }) => level <= first.level && ordered !== first.ordered);
  const [own, rest] = end === -1 ? [lines, []] : [lines.slice(0, end), lines.slice(end)];
  const content = itemsOf(own, first.level);
  const list: TextBlock = first.ordered
    ? { type: 'orderedList', attrs: { start: first.start }, content }
    : { type: 'bulletList', content };
  return [list, ...listsOf(rest)];
}

function itemsOf(lines: Line[], level: number): ListItem[] {
  const items: ListItem[] = [];
  for (let at = 0; at < lines.length; ) {
    const next = lines.findIndex((line, place) => place > at && line.level <= level);
    const end = next === -1 ? lines.length : next;
    const inner = listsOf(lines.slice(at + 1, end));
    items.push(itemOf([...(lines[at]?.content ?? []), ...inner]));
    at = end;
  }
  return items;
}

/** An item begins with a paragraph, as the editor wants it. */
export function itemOf(content: TextBlock[]): ListItem {
  const empty: Paragraph = { type: 'paragraph' };
  return { type: 'listItem', content: content[0]?.type === 'paragraph' ? content : [empty, ...content] };
}
