import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';

/** Opens the list of what can be inserted as typing a slash does, in a paragraph of its own. */
export function typeSlash(editor: Editor): void {
  const { state, view } = editor;
  const { $from, to } = state.selection;
  const isEmptyLine =
    $from.depth === 1 && $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0;
  if (isEmptyLine) {
    editor.chain().focus().insertContent('/').run();
    return;
  }
  const paragraph = state.schema.nodes.paragraph?.create(null, state.schema.text('/'));
  if (!paragraph) return;
  const at = $from.depth === 0 ? to : $from.after(1);
  const tr = state.tr.insert(at, paragraph);
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 2)).scrollIntoView());
  view.focus();
}
