import { commonItems } from '#lib/common-items';
import { isSameJson, spellJson } from '#lib/same-json';
import type { BodyNode, NodeMark } from './body-node.ts';

export type Piece = { text: string; marks: readonly NodeMark[] };
export type WordChange = { kind: 'same' | 'removed' | 'added'; pieces: Piece[] };

/** Finds words also where no space parts them: Thai, Burmese, Khmer, Chinese, Japanese. */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Which words of a passage went and which came. A word whose setting changed (bold, a link) is another word. */
export function compareWords(from: readonly BodyNode[], to: readonly BodyNode[]): WordChange[] {
  if (isSameJson(from, to)) return changeOf('same', piecesOf(from)); // most of a text; to find words takes long
  const [before, after] = [wordsOf(from), wordsOf(to)];
  return legible(hunksOf(before, after)).flatMap(({ same, removed, added }) => [
    ...changeOf('removed', removed),
    ...changeOf('added', added),
    ...changeOf('same', same),
  ]);
}

export const plainInline = (text: string): BodyNode[] => (text === '' ? [] : [{ type: 'text', text }]);

const wordsOf = (inline: readonly BodyNode[]): Piece[] =>
  piecesOf(inline).flatMap(({ text, marks }) =>
    Array.from(segmenter.segment(text), ({ segment }) => ({ text: segment, marks })),
  );

const piecesOf = (inline: readonly BodyNode[]): Piece[] =>
  inline.map(({ type, text, marks: given = [] }): Piece => {
    const marks = given.filter((mark) => !SILENT_MARKS.has(mark.type));
    if (type === 'hardBreak') return { text: '\n', marks };
    return text === undefined ? { text: '*', marks: [...marks, { type }] } : { text, marks };
  });

/** What changed, and what then stays the same up to the next change. */
type Hunk = { removed: Piece[]; added: Piece[]; same: Piece[] };

function hunksOf(before: Piece[], after: Piece[]): Hunk[] {
  const hunks: Hunk[] = [];
  let [left, right] = [0, 0];
  for (const [one, other] of [...commonItems(before.map(spell), after.map(spell)), [null, null] as const]) {
    const removed = before.slice(left, one ?? before.length);
    const added = after.slice(right, other ?? after.length);
    const last = hunks.at(-1);
    const same = before.slice(one ?? before.length, one === null ? undefined : one + 1);
    if (last && removed.length + added.length === 0) last.same.push(...same);
    else hunks.push({ removed, added, same });
    [left, right] = [(one ?? 0) + 1, (other ?? 0) + 1];
  }
  return hunks;
}

const spell = ({ text, marks }: Piece): string =>
  marks.length === 0 ? text : `${text}\0${spellJson(marks)}`;

/** What is said about words changes none of them. */
const SILENT_MARKS = new Set(['note']);

/** A few words that stayed between longer changes are read more easily as a part of them. */
function legible(hunks: Hunk[]): Hunk[] {
  const joined: Hunk[] = [];
  hunks.forEach((hunk, place) => {
    const last = joined.at(-1);
    if (place === 0 || last === undefined || !isScrap(last, hunk)) joined.push({ ...hunk });
    else {
      last.removed = [...last.removed, ...last.same, ...hunk.removed];
      last.added = [...last.added, ...last.same, ...hunk.added];
      last.same = hunk.same;
    }
  });
  return joined;
}

function isScrap(before: Hunk, after: Hunk): boolean {
  const kept = lengthOf(before.same);
  const isBetween = sizeOf(before) > 0 && sizeOf(after) > 0;
  const isSpace = before.same.every(({ text }) => text.trim() === '');
  return isBetween && (isSpace || (kept <= sizeOf(before) && kept <= sizeOf(after)));
}

const sizeOf = ({ removed, added }: Hunk): number => Math.max(lengthOf(removed), lengthOf(added));
const lengthOf = (pieces: Piece[]): number => pieces.reduce((sum, { text }) => sum + text.length, 0);

function changeOf(kind: WordChange['kind'], words: Piece[]): WordChange[] {
  const pieces: Piece[] = [];
  for (const word of words) {
    const last = pieces.at(-1);
    if (last && spellJson(last.marks) === spellJson(word.marks)) last.text += word.text;
    else pieces.push({ ...word });
  }
  return pieces.length > 0 ? [{ kind, pieces }] : [];
}
