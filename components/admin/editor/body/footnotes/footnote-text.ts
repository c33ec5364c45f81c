import type { Editor, JSONContent } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { annotationsOf } from '../text-json.ts';

/** What the chosen footnote says; null where none is chosen. */
export function readFootnote({ state: { selection } }: Editor): JSONContent[] | null {
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'footnote') return null;
  return selection.node.children.map(({ text, marks }) => ({
    type: 'text',
    text: text ?? '',
    marks: marks.map(({ type, attrs }) => ({ type: type.name, attrs: { ...attrs } })),
  }));
}

/** Writes the chosen footnote anew, or a new one after the words that are marked; without a text it goes away. */
export function writeFootnote(editor: Editor, content: JSONContent[]): void {
  const { from, to } = editor.state.selection;
  const isChosen = readFootnote(editor) !== null;
  const marks = isChosen ? annotationsOf(editor.state.doc.nodeAt(from) ?? { marks: [] }) : [];
  if (content.length > 0)
    editor.commands.insertContentAt({ from: isChosen ? from : to, to }, { type: 'footnote', content, marks });
  else if (isChosen) editor.commands.deleteSelection();
}
