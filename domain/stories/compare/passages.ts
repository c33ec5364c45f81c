import { alignBlocks } from './align.ts';
import type { Passage } from './body-node.ts';
import { compareWords, type WordChange } from './words.ts';

/** What became of one passage: a paragraph, a caption, a cell. */
export type LineChange = { label: string; words: WordChange[] };

export const isChanged = ({ words }: LineChange): boolean => words.some(({ kind }) => kind !== 'same');

/** Says how something stands, not what it says: shown where it changed only. */
const SETTINGS = new Set(['Width', 'Level of heading', 'First number', 'Provider', 'File']);

export function comparePassages(from: Passage[], to: Passage[]): LineChange[] {
  const pairs = alignBlocks(from.map(nodeOf), to.map(nodeOf));
  const lines = pairs.flatMap((pair): LineChange[] => {
    const before = pair.from === null ? undefined : from[pair.from];
    const after = pair.to === null ? undefined : to[pair.to];
    if (before && after && before.label !== after.label) return [lineOf(before, null), lineOf(null, after)];
    return [lineOf(before ?? null, after ?? null)];
  });
  return joined(lines).filter((line) => isChanged(line) || !SETTINGS.has(line.label));
}

/** A label is a part of what a passage is recognised by. */
const nodeOf = ({ label, inline }: Passage) => ({ type: label, content: inline });

const lineOf = (before: Passage | null, after: Passage | null): LineChange => ({
  label: (after ?? before)?.label ?? '',
  words: compareWords(before?.inline ?? [], after?.inline ?? []),
});

/** A caption that has nothing in common with the one before it is still the caption. */
function joined(lines: LineChange[]): LineChange[] {
  const found: LineChange[] = [];
  for (const line of lines) {
    const last = found.at(-1);
    const isReplaced = last && line.label !== '' && last.label === line.label && isAll(last, 'removed');
    if (isReplaced && isAll(line, 'added')) last.words.push(...line.words);
    else found.push(line);
  }
  return found;
}

const isAll = ({ words }: LineChange, wanted: WordChange['kind']) =>
  words.every(({ kind }) => kind === wanted);
