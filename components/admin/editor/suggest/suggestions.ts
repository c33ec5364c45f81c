import type { Node } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { Suggester } from '#domain/stories/body/annotations';
import { suggestionRuns } from '#domain/stories/body/suggestions';
import { annotationsOf } from '../body/text-json.ts';
import { inlinesBetween, marksOf } from './as-suggestion.ts';
import { asIs } from './suggesting.ts';

/** What one person would change in one place of the text. */
export type Suggestion = Suggester & { from: number; to: number; added: string; removed: string };

/** In the order of the text. */
export function listSuggestions(doc: Node): Suggestion[] {
  const found: Suggestion[] = [];
  doc.descendants((block, pos) => {
    if (!block.isTextblock) return true;
    const line = block.children.map((node) => annotationsOf(node));
    for (const { first, last, ...who } of suggestionRuns(line)) {
      const pieces = block.children.slice(first, last + 1);
      const from = pos + 1 + sizeOf(block.children.slice(0, first));
      const isBy = (node: Node, type: string) =>
        node.marks.some((mark) => mark.type.name === type && mark.attrs.by === who.by);
      const wordsOf = (type: string) =>
        pieces
          .filter((node) => isBy(node, type))
          .map(words)
          .join('');
      const [added, removed] = [wordsOf('insertion'), wordsOf('deletion')];
      found.push({ ...who, from, to: from + sizeOf(pieces), added, removed });
    }
    return false;
  });
  return found;
}

const sizeOf = (nodes: readonly Node[]): number => nodes.reduce((sum, { nodeSize }) => sum + nodeSize, 0);

function words(node: Node): string {
  if (node.isText) return node.text ?? '';
  return node.type.name === 'footnote' ? `[${node.textContent}]` : ' ';
}

type Decided = Pick<Suggestion, 'from' | 'to'> & { by: string | null };

/** Takes a suggestion into the text, or out of it. */
export const decide = (state: EditorState, { from, to, by }: Suggestion, accept: boolean): Transaction =>
  decideBetween(state, { from, to, by }, accept);

/** The same with every suggestion of everybody. */
export const decideAll = (state: EditorState, accept: boolean): Transaction =>
  decideBetween(state, { from: 0, to: state.doc.content.size, by: null }, accept);

function decideBetween(state: EditorState, { from, to, by }: Decided, accept: boolean): Transaction {
  const { tr, schema } = state;
  const { insertion, deletion } = marksOf(schema);
  for (const { node, pos } of inlinesBetween(state.doc, from, to).toReversed()) {
    const end = pos + node.nodeSize;
    const [isAdded, isRemoved] = [insertion, deletion].map((type) => {
      const mark = type.isInSet(node.marks);
      return mark !== undefined && (by === null || mark.attrs.by === by);
    });
    if (accept ? isRemoved : isAdded) {
      tr.delete(pos, end);
      if (accept) dropEmptied(tr, pos);
    } else {
      if (isAdded) tr.removeMark(pos, end, insertion);
      if (isRemoved) tr.removeMark(pos, end, deletion);
    }
  }
  return asIs(tr);
}

/** A paragraph of which nothing is left goes too, unless it is the only one. */
function dropEmptied(tr: Transaction, pos: number): void {
  const $pos = tr.doc.resolve(pos);
  if ($pos.depth === 1 && $pos.parent.content.size === 0 && tr.doc.childCount > 1)
    tr.delete($pos.before(), $pos.after());
}

/** The suggestion that the cursor stands in or has chosen. */
export function suggestionAt({ doc, selection: { from, to } }: EditorState): Suggestion | undefined {
  return listSuggestions(doc).find((one) => one.from <= from && to <= one.to);
}

/** Chooses the next suggestion, or the one before; after the last comes the first. */
export function goToSuggestion(state: EditorState, way: 1 | -1): Transaction | null {
  const all = listSuggestions(state.doc);
  const { from } = state.selection;
  const next = way === 1 ? all.find((one) => one.from > from) : all.findLast((one) => one.from < from);
  const found = next ?? all.at(way === 1 ? 0 : -1);
  return found === undefined ? null : choose(state, found);
}

export const choose = (state: EditorState, { from, to }: Pick<Suggestion, 'from' | 'to'>): Transaction =>
  state.tr.setSelection(TextSelection.create(state.doc, from, to)).scrollIntoView();
