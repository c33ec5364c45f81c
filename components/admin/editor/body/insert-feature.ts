import type { JSONContent } from '@tiptap/core';
import { type EditorState, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** Puts it where the cursor stands; what has a text of its own is written next, else the text goes on below it. */
export function insertFeature(view: EditorView, feature: JSONContent): void {
  const { schema, tr } = view.state;
  const { from, to } = placeAtCursor(view.state);
  const node = schema.nodeFromJSON(feature);
  tr.replaceWith(from, to, node);
  const after = from + node.nodeSize;
  const paragraph = schema.nodes.paragraph?.create();
  if (after === tr.doc.content.size && paragraph) tr.insert(after, paragraph);
  tr.setSelection(TextSelection.near(tr.doc.resolve(node.isAtom ? after : from + 1)));
  view.dispatch(tr.scrollIntoView());
  view.focus();
}

type Place = { from: number; to: number };

/** In place of an empty paragraph, else below the block that the cursor is in. */
function placeAtCursor({ selection }: EditorState): Place {
  const { $from, to } = selection;
  if ($from.depth === 0) return { from: to, to };
  const [before, after] = [$from.before(1), $from.after(1)];
  const isEmpty = $from.node(1).type.name === 'paragraph' && $from.node(1).content.size === 0;
  return { from: isEmpty ? before : after, to: after };
}

/** The nearest place between two blocks; a paragraph that is empty stays below what comes. */
export function placeBetween({ doc }: EditorState, pos: number): number {
  const $pos = doc.resolve(pos);
  if ($pos.depth === 0) return pos;
  return $pos.node(1).content.size === 0 ? $pos.before(1) : $pos.after(1);
}
