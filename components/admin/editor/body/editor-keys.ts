import { NodeSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Ask } from './insert/asking.ts';

/** Keys of the text that ask for something: a link, a footnote, what a chosen footnote says. */
export function askByKey(view: EditorView, event: KeyboardEvent, ask: Ask): boolean {
  const isCommand = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (isCommand && !event.altKey && key === 'k') return asked(event, () => ask('link'));
  if (isCommand && !event.altKey && !event.shiftKey && key === 'f') return asked(event, () => ask('find'));
  if (isCommand && event.altKey && event.code === 'KeyF') return asked(event, () => ask('footnote'));
  if (key === 'enter' && isFootnoteChosen(view)) return asked(event, () => ask('footnote'));
  return false;
}

function asked(event: KeyboardEvent, act: () => void): true {
  event.preventDefault();
  setTimeout(act); // the browser may not have told yet what was marked an instant before
  return true;
}

/** A click on the number of a footnote shows what it says. */
export function openFootnote(view: EditorView, pos: number, ask: Ask): true {
  view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, pos)));
  ask('footnote');
  return true;
}

function isFootnoteChosen({ state: { selection } }: EditorView): boolean {
  return selection instanceof NodeSelection && selection.node.type.name === 'footnote';
}
