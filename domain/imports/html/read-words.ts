import type { Inline, Text } from '../../stories/body/inline.ts';
import { isWayBack, noteNameOf, type Notes } from './html-footnotes.ts';
import { listMarks, type Marks, marksOf, PLAIN } from './html-marks.ts';
import { type Child, type Element, isElement } from './html-tree.ts';
import { tidyWords } from './tidy-words.ts';

/** One HTML that is being read: its footnotes, and how many pictures were met and left. */
export type Reading = { notes: Notes; pictures: number };

const BLOCKS =
  'address,article,aside,blockquote,body,caption,center,dd,details,div,dl,dt,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,html,li,main,nav,ol,p,pre,section,summary,table,tbody,td,tfoot,th,thead,tr,ul';
const BLOCK_NAMES = new Set(BLOCKS.split(','));

/** Whether what is before it and after it stands on lines of its own. */
export const isBlock = ({ name }: Element): boolean => BLOCK_NAMES.has(name);

/** What a child is by itself, without looking into it; null where its children are to be read. */
export function readLeaf(child: Child, marks: Marks, reading: Reading): Inline[] | null {
  if (!isElement(child)) return [marked(child, marks)];
  if (child.name === 'br') return [{ type: 'hardBreak' }];
  if (child.name === 'img') return readPicture(child, marks, reading);
  return readFootnote(child, reading);
}

function marked(text: string, marks: Marks): Text {
  const list = listMarks(marks);
  return { type: 'text', text, ...(list.length > 0 ? { marks: list } : {}) };
}

/** A picture of a single sign is that sign; one of a single point counts readers. */
function readPicture({ attributes }: Element, marks: Marks, reading: Reading): Inline[] {
  const { alt = '', width, height } = attributes;
  if (/^\p{Extended_Pictographic}\S{0,8}$/u.test(alt)) return [marked(alt, marks)];
  if (width !== '1' && height !== '1') reading.pictures += 1;
  return [];
}

function readFootnote(element: Element, reading: Reading): Inline[] | null {
  const name = noteNameOf(element);
  const block = name === null ? undefined : reading.notes.byName.get(name);
  if (!block) return null;
  const content = readLine(block.children, PLAIN, reading).filter((node) => node.type === 'text');
  return content.length > 0 ? [{ type: 'footnote', content }] : [];
}

/** All words below in one line of text; blocks within are parted by line breaks. */
export function readLine(children: Child[], marks: Marks, reading: Reading): Inline[] {
  const run: Inline[] = [];
  for (const child of children) gather(child, marks, { run, reading });
  const tidy = tidyWords(run).filter(
    (node, place, all) => node.type !== 'hardBreak' || (place > 0 && all[place - 1]?.type !== 'hardBreak'),
  );
  return tidy.at(-1)?.type === 'hardBreak' ? tidy.slice(0, -1) : tidy;
}

function gather(child: Child, marks: Marks, into: { run: Inline[]; reading: Reading }): void {
  if (isWayBack(child)) return;
  const leaf = readLeaf(child, marks, into.reading);
  if (leaf !== null) return void into.run.push(...leaf);
  if (!isElement(child)) return;
  if (isBlock(child)) into.run.push({ type: 'hardBreak' });
  for (const inner of child.children) gather(inner, marksOf(child, marks), into);
  if (isBlock(child)) into.run.push({ type: 'hardBreak' });
}
