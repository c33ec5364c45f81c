import type { Editor } from '@tiptap/core';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { countTk } from '#domain/stories/tk-marks';
import type { Check } from '#domain/stories/checks';

type Place = Pick<Check, 'place' | 'block' | 'word'>;

/** Brings a person to what a check is about: the field, or the words in the text, with the focus on it. */
export function goToCheck(check: Place, editor: Editor | null): void {
  // The focus cannot leave a modal dialog: the one that a schedule was asked for in.
  for (const dialog of document.querySelectorAll<HTMLDialogElement>('dialog[open]')) dialog.close();
  if (check.place === 'body' && editor !== null) goIntoText(check, editor);
  else focusOn(fieldOf(check.place));
}

/** Fields of one word have it for their id, the others for their name. */
const fieldOf = (place: string): HTMLElement | null =>
  document.getElementById(place) ??
  document.querySelector<HTMLElement>(`[name="${CSS.escape(place)}"], [data-place="${CSS.escape(place)}"]`);

function focusOn(field: HTMLElement | null): void {
  const folded = field?.closest('details:not([open])');
  if (folded instanceof HTMLDetailsElement) folded.open = true;
  field?.focus({ preventScroll: true });
  field?.scrollIntoView({ block: 'center' });
}

function goIntoText({ block = 0, word }: Place, editor: Editor): void {
  const { doc } = editor.state;
  const place = Math.min(block, doc.childCount - 1);
  let start = 0;
  for (let before = 0; before < place; before++) start += doc.child(before).nodeSize;
  const field = word ? emptyField(editor.view.nodeDOM(start), word) : null;
  if (field) return focusOn(field);
  const { view, state } = editor;
  view.dispatch(state.tr.setSelection(selectionIn(editor, start)));
  view.focus();
  const dom = view.nodeDOM(start);
  if (dom instanceof HTMLElement) dom.scrollIntoView({ block: 'center' });
}

/** The first of its pictures that lacks it. */
function emptyField(node: Node | null, word: 'alt' | 'credit'): HTMLElement | null {
  if (!(node instanceof HTMLElement)) return null;
  const fields = [...node.querySelectorAll<HTMLTextAreaElement>(`.node-${word}`)];
  return fields.find(({ value }) => value === '') ?? fields[0] ?? null;
}

/** The words that are still to come, else what is suggested, else the beginning. */
function selectionIn({ state: { doc } }: Editor, start: number) {
  const node = doc.nodeAt(start);
  if (node?.isAtom) return NodeSelection.create(doc, start);
  let found: { from: number; to: number } | null = null;
  node?.descendants((inner, offset) => {
    if (found || !inner.isText) return;
    const from = start + 1 + offset;
    const at = inner.text?.search(/(?<![\p{L}\p{N}])(?:TK)+(?![\p{L}\p{N}])/u) ?? -1;
    if (at >= 0 && countTk(inner.text ?? '') > 0) found = { from: from + at, to: from + at + 2 };
    else if (inner.marks.some(({ type }) => type.name === 'insertion' || type.name === 'deletion'))
      found = { from, to: from + inner.nodeSize };
  });
  const { from, to } = found ?? { from: start + 1, to: start + 1 };
  return TextSelection.between(doc.resolve(from), doc.resolve(to));
}
