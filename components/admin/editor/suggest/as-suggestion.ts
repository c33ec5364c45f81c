import { Fragment, type Mark, type MarkType, type Node, type Schema } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { Mapping, ReplaceStep } from '@tiptap/pm/transform';
import type { Suggester } from '#domain/stories/body/annotations';

/**
 * What somebody does to the text, as a suggestion: words that come in are marked as added, words that would go stay and
 * are marked as to be deleted. Only words of one's own suggestions really go. null for what is no matter of words (a
 * paragraph split, a table changed): nothing of it is done.
 */
export function asSuggestion(state: EditorState, asked: Transaction, who: Suggester): Transaction | null {
  const made = state.tr;
  const marks = marksOf(state.schema);
  let end: number | null = null;
  for (const [place, step] of asked.steps.entries()) {
    if (!(step instanceof ReplaceStep)) return null;
    const back = new Mapping(asked.mapping.maps.slice(0, place)).invert();
    const change: Change = {
      from: made.mapping.map(back.map(step.from, -1), -1),
      to: made.mapping.map(back.map(step.to), 1),
      added: step.slice.openStart + step.slice.openEnd === 0 ? step.slice.content : null,
    };
    if (!isOfWords(made.doc, change)) return null;
    end = suggestChange(made, change, { ...marks, who });
  }
  if (asked.steps.length === 1 && end !== null)
    made.setSelection(TextSelection.near(made.doc.resolve(cursorAfter(state, asked, made, end)), -1));
  return withMeta(made, asked);
}

type Change = { from: number; to: number; added: Fragment | null };
type Marking = { insertion: MarkType; deletion: MarkType; who: Suggester };

export function marksOf({ marks: { insertion, deletion } }: Schema) {
  if (!insertion || !deletion) throw new Error('This text knows no suggestions.');
  return { insertion, deletion };
}

/** Words for words within one line, or words deleted in several: every block stays. */
function isOfWords(doc: Node, { from, to, added }: Change): boolean {
  if (added === null || !added.content.every((node) => node.isInline)) return false;
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)];
  if (!$from.parent.isTextblock) return false;
  if ($from.sameParent($to)) return true;
  if (!$to.parent.isTextblock) return false;
  let [words, others] = [0, 0];
  doc.nodesBetween(from, to, (node) => {
    if (node.isInline) words += 1;
    else if (node.isLeaf || node.isAtom) others += 1;
    return !node.isInline;
  });
  return words > 0 && others === 0;
}

/** Where what was added ends, or where the deleted words begin. */
function suggestChange(made: Transaction, { from, to, added }: Change, marking: Marking): number {
  const { insertion, deletion, who } = marking;
  const [$from, $to] = [made.doc.resolve(from), made.doc.resolve(to)];
  const place = $from.sameParent($to) ? to : $from.end();
  const before = made.steps.length;
  const mark = ownMarkBeside(made.doc, [from, to], deletion, who) ?? deletion.create(who);
  for (const { node, pos } of inlinesBetween(made.doc, from, to).toReversed()) {
    const [start, end] = [Math.max(pos, from), Math.min(pos + node.nodeSize, to)];
    if (insertion.isInSet(node.marks)?.attrs.by === who.by) made.delete(start, end);
    else if (!deletion.isInSet(node.marks)) made.addMark(start, end, mark);
  }
  const at = made.mapping.slice(before).map(place);
  if (!added || added.size === 0) return from;
  const added_ = ownMarkBeside(made.doc, [at], insertion, who) ?? insertion.create(who);
  const nodes = added.content.map((node) => node.mark(added_.addToSet(deletion.removeFromSet(node.marks))));
  made.insert(at, Fragment.from(nodes));
  return at + added.size;
}

/** What one writes on stays one suggestion. */
function ownMarkBeside(doc: Node, places: number[], type: MarkType, { by }: Suggester): Mark | undefined {
  return places
    .map((pos) => doc.resolve(pos))
    .flatMap(({ nodeBefore, nodeAfter }) => [nodeBefore, nodeAfter])
    .flatMap((node) => (node?.isInline && type.isInSet(node.marks)) || [])
    .find(({ attrs }) => attrs.by === by);
}

export type Placed = { node: Node; pos: number };

/** What stands in the lines of a text; of a footnote the whole, not what it says. */
export function inlinesBetween(doc: Node, from: number, to: number): Placed[] {
  const found: Placed[] = [];
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.isInline) found.push({ node, pos });
    return !node.isInline;
  });
  return found;
}

/** Behind what was written; after a deletion on the side that the cursor was going to. */
function cursorAfter(state: EditorState, asked: Transaction, made: Transaction, end: number): number {
  const [step] = asked.steps;
  if (!(step instanceof ReplaceStep) || step.slice.size > 0) return end;
  const { empty, from } = state.selection;
  const isForward = empty && from === step.from;
  return isForward ? made.mapping.map(step.to) : made.mapping.map(step.from, -1);
}

const CARRIED = ['uiEvent', 'inputType', 'composition', 'paste', 'addToHistory'];

function withMeta(made: Transaction, asked: Transaction): Transaction {
  for (const key of CARRIED) {
    const value: unknown = asked.getMeta(key);
    if (value !== undefined) made.setMeta(key, value);
  }
  return asked.scrolledIntoView ? made.scrollIntoView() : made;
}
