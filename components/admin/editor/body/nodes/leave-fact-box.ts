import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';

/** Enter in an empty last paragraph of a fact box goes on below the box, as it does at the end of a list. */
export function leaveFactBox({ selection, tr }: EditorState): Transaction | null {
  const { $from, empty } = selection;
  if (!empty || $from.depth !== 2 || $from.parent.type.name !== 'paragraph') return null;
  const box = $from.node(1);
  const isLast = $from.index(1) === box.childCount - 1 && box.childCount > 1;
  if (box.type.name !== 'factBox' || !isLast || $from.parent.content.size > 0) return null;
  tr.delete($from.before(2), $from.after(2));
  const below = tr.mapping.map($from.after(1));
  const next = tr.doc.resolve(below).nodeAfter;
  const isFree = next?.type.name === 'paragraph' && next.content.size === 0;
  if (!isFree) tr.insert(below, $from.parent.type.create());
  return tr.setSelection(TextSelection.create(tr.doc, below + 1)).scrollIntoView();
}
