import type { Inline, Text } from '../../stories/body/inline.ts';
import type { Paragraph } from '../../stories/body/text-blocks.ts';

/**
 * The words of a block as they would have been typed here: single spaces, none at the ends, no non-breaking spaces of
 * word processors, words with the same marks in one piece.
 */
export function tidyWords(run: Inline[]): Inline[] {
  const tidy: Inline[] = [];
  for (const node of run) {
    const before = tidy.at(-1);
    if (node.type !== 'text') {
      trimEnd(tidy);
      tidy.push(node);
      continue;
    }
    const text = spaced(node.text, before);
    if (text === '') continue;
    if (before?.type === 'text' && sameMarks(before, node)) before.text += text;
    else tidy.push({ ...node, text });
  }
  trimEnd(tidy);
  return tidy;
}

/** Two line breaks are how a program without paragraphs parts them; one at an end parts nothing. */
export function paragraphsOf(run: Inline[]): Paragraph[] {
  const parts: Inline[][] = [[]];
  for (const node of tidyWords(run)) {
    const part = parts.at(-1);
    if (node.type === 'hardBreak' && part?.at(-1)?.type === 'hardBreak') parts.push([]);
    else if (node.type !== 'hardBreak' || part?.length) part?.push(node);
  }
  return parts
    .map((part) => (part.at(-1)?.type === 'hardBreak' ? part.slice(0, -1) : part))
    .filter((part) => part.length > 0)
    .map((content) => ({ type: 'paragraph', content }));
}

const INVISIBLE = /[\u200B\u2060\uFEFF\u00AD]|[^\P{Cc}\s]/gu;

function spaced(text: string, before: Inline | undefined): string {
  const single = text.toWellFormed().replace(INVISIBLE, '').replace(/\s+/gu, ' ');
  const isAfterSpace =
    before === undefined ||
    before.type === 'hardBreak' ||
    (before.type === 'text' && before.text.endsWith(' '));
  return isAfterSpace ? single.trimStart() : single;
}

/** No space stands at the end of a line; one before a footnote's number does not either. */
function trimEnd(tidy: Inline[]): void {
  const last = tidy.at(-1);
  if (last?.type !== 'text') return;
  last.text = last.text.trimEnd();
  if (last.text === '') tidy.pop();
}

const sameMarks = (one: Text, other: Text): boolean =>
  JSON.stringify(one.marks) === JSON.stringify(other.marks);
