import type { Block } from '../../stories/body/document.ts';
import type { Inline } from '../../stories/body/inline.ts';
import type { TextBlock } from '../../stories/body/text-blocks.ts';
import { itemOf, levelOf, type Line, nestLines, wordLine } from './html-lists.ts';
import { type Marks, marksOf } from './html-marks.ts';
import { type Child, type Element, isElement, textOf } from './html-tree.ts';
import { readEmbed } from './read-embed.ts';
import { readTable, withoutBold } from './read-table.ts';
import { isBlock, type Reading, readLeaf, readLine } from './read-words.ts';
import { paragraphsOf } from './tidy-words.ts';

/** Where something is read: with which marks around it, and how deep inside quotes and lists. */
type Place = { marks: Marks; reading: Reading; depth: number };

/** Deeper quotes and lists are read as what is in them. */
const DEPTH_MAX = 8;

/** The blocks among these children; items of Word's lists are still apart. */
export function readBlocks(children: Child[], place: Place): (Block | Line)[] {
  const blocks: (Block | Line)[] = [];
  let run: Inline[] = [];
  const flush = () => {
    blocks.push(...paragraphsOf(run));
    run = [];
  };
  const walk = (child: Child, marks: Marks) => {
    const leaf = readLeaf(child, marks, place.reading);
    if (leaf !== null) run.push(...leaf);
    else if (isElement(child) && !place.reading.notes.blocks.has(child)) walkElement(child, marks);
  };
  const walkElement = (element: Element, marks: Marks) => {
    const made = readBlock(element, { ...place, marks });
    if (made !== null || isBlock(element)) flush();
    if (made !== null) blocks.push(...made);
    else for (const inner of element.children) walk(inner, marksOf(element, marks));
    if (isBlock(element)) flush();
  };
  for (const child of children) walk(child, place.marks);
  flush();
  return blocks;
}

/** What an element is as a block of its own kind; null where it only holds others. */
function readBlock(element: Element, place: Place): (Block | Line)[] | null {
  const level = headingLevel(element);
  if (level !== null) return readHeading(element, level, place);
  if (element.name === 'hr') return element.attributes.width ? [] : [{ type: 'horizontalRule' }]; // Word's own above its notes
  if (place.depth === 0) {
    const feature = readFeature(element, place);
    if (feature !== null) return [feature];
  }
  if (element.name === 'iframe') return [];
  if (element.name === 'pre') return readLines(element);
  return place.depth < DEPTH_MAX ? readNested(element, place) : null;
}

const readFeature = (element: Element, { marks, reading }: Place): Block | null =>
  element.name === 'table' ? readTable(element, marks, reading) : readEmbed(element);

function readNested(element: Element, place: Place): (Block | Line)[] | null {
  const line = wordLine(element);
  if (line !== null) return [{ ...line, content: within(element, place) }];
  if (element.name === 'ul' || element.name === 'ol') return readList(element, place);
  if (element.name === 'blockquote' || /\bMso(Intense)?Quote\b/.test(element.attributes.class ?? '')) {
    const content = within(element, place);
    return content.length > 0 ? [{ type: 'blockquote', content }] : [];
  }
  return null;
}

/** The text inside an element, for a quote or an item: nothing but blocks of running text. */
const within = (element: Element, { marks, reading, depth }: Place): TextBlock[] =>
  nestLines(
    readBlocks(element.children, { marks: marksOf(element, marks), reading, depth: depth + 1 }),
  ).filter(isTextBlock);

const isTextBlock = (block: Block): block is TextBlock =>
  ['paragraph', 'heading', 'horizontalRule', 'blockquote', 'bulletList', 'orderedList'].includes(block.type);

const HEADINGS: { [name: string]: 2 | 3 } = { h1: 2, h2: 2, h3: 3, h4: 3, h5: 3, h6: 3 };

function headingLevel({ name, attributes }: Element): 2 | 3 | null {
  if (/\bMsoTitle\b/.test(attributes.class ?? '')) return 2;
  if (attributes.role === 'heading') return Number(attributes['aria-level']) > 2 ? 3 : 2;
  return HEADINGS[name] ?? null;
}

function readHeading(element: Element, level: 2 | 3, { marks, reading }: Place): Block[] {
  const content = readLine(element.children, marksOf(element, marks), reading).map(withoutBold);
  return content.length > 0 ? [{ type: 'heading', attrs: { level }, content }] : [];
}

const readLines = (element: Element): Block[] =>
  textOf(element)
    .split('\n')
    .flatMap((text) => paragraphsOf([{ type: 'text', text }]));

function readList(list: Element, place: Place): (Block | Line)[] {
  const parts = list.children.filter(isElement);
  if (parts.some((part) => levelOf(part) !== null))
    return parts.flatMap((part) => readLevelled(part, list, place));
  const items: TextBlock[][] = [];
  for (const part of parts) {
    const isInner = part.name === 'ul' || part.name === 'ol';
    const content = isInner ? nestLines(readList(part, place)).filter(isTextBlock) : within(part, place);
    if (isInner && items.length > 0) items.at(-1)?.push(...content);
    else if (content.length > 0) items.push(content);
  }
  if (items.length === 0) return [];
  const content = items.map(itemOf);
  return list.name === 'ul'
    ? [{ type: 'bulletList', content }]
    : [{ type: 'orderedList', attrs: { start: startOf(list) }, content }];
}

function readLevelled(part: Element, list: Element, place: Place): (Block | Line)[] {
  if (part.name === 'ul' || part.name === 'ol') return readList(part, place);
  const content = within(part, place);
  const line = { level: levelOf(part) ?? 1, ordered: list.name === 'ol', start: startOf(list) };
  return content.length > 0 ? [{ type: 'line', ...line, content }] : [];
}

function startOf({ attributes }: Element): number {
  const start = Number(attributes.start ?? 1);
  return Number.isInteger(start) && start >= 0 ? start : 1;
}
