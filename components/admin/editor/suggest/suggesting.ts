import { type Editor, Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import type { EditorView } from '@tiptap/pm/view';
import type { Suggester } from '#domain/stories/body/annotations';
import { asSuggestion, marksOf } from './as-suggestion.ts';

type Who = Omit<Suggester, 'at'>;

/** Who suggests now, null for nobody: the text is changed as it is written. */
type Suggesting = { who: Who | null; refused: string };

const suggesting = new PluginKey<Suggesting>('suggesting');

/** Marks a change that is made as it is, whoever suggests: a decision, a note, a picture that arrived. */
const AS_IS = 'asIs';
export const asIs = (tr: Transaction): Transaction => tr.setMeta(AS_IS, true);

const REFUSED =
  'Not done: in Suggest mode words are added and deleted, nothing else. Nothing was changed; leave Suggest mode to change paragraphs, emphasis, links, tables or pictures.';

/** A mode in which nothing is changed but by suggestion. */
export const Suggest = Extension.create({
  name: 'suggest',
  priority: 1000, // before the rules that would make a heading of what is typed
  dispatchTransaction({ transaction, next }) {
    const { state } = this.editor;
    if (!transaction.docChanged || isAsIs(transaction)) return next(transaction);
    const who = whoSuggests(state);
    if (who === null) return next(withoutDeletions(transaction));
    next(asSuggestion(state, transaction, { ...who, at: Date.now() }) ?? refusal(state));
  },
  addProseMirrorPlugins: () => [
    new Plugin<Suggesting>({
      key: suggesting,
      state: {
        init: () => ({ who: null, refused: '' }),
        apply: (tr, before) => {
          const change: unknown = tr.getMeta(suggesting);
          if (isChange(change)) return { ...before, refused: '', ...change };
          return before.refused !== '' && tr.docChanged ? { ...before, refused: '' } : before;
        },
      },
      props: {
        handleTextInput(view, from, to, text) {
          if (whoSuggests(view.state) === null) return false;
          view.dispatch(view.state.tr.insertText(text, from, to).scrollIntoView());
          return true;
        },
        handleDOMEvents: {
          compositionstart(view) {
            makeRoom(view);
            return false;
          },
        },
      },
    }),
  ],
});

/** What is chosen is deleted before an input method composes in its place: it needs a cursor that nothing moves. */
function makeRoom(view: EditorView): void {
  const { state } = view;
  const who = whoSuggests(state);
  const chosen = chosenWords(view);
  if (who === null || chosen === null) return;
  const { from, to } = chosen;
  const made = asSuggestion(state, state.tr.delete(from, to), { ...who, at: Date.now() });
  const end = made?.doc.resolve(made.mapping.map(to));
  view.dispatch(made && end ? asIs(made.setSelection(TextSelection.near(end, -1))) : refusal(state));
}

/** As the browser has it: it tells of a selection a moment later, which may be after the first key. */
function chosenWords(view: EditorView): { from: number; to: number } | null {
  const selection = view.dom.ownerDocument.getSelection();
  if (!selection || selection.isCollapsed || !view.dom.contains(selection.anchorNode)) return null;
  const range = selection.getRangeAt(0);
  const [from, to] = [
    view.posAtDOM(range.startContainer, range.startOffset),
    view.posAtDOM(range.endContainer, range.endOffset),
  ];
  return from < to ? { from, to } : null;
}

const isChange = (meta: unknown): meta is Partial<Suggesting> => typeof meta === 'object' && meta !== null;

const isAsIs = (tr: Transaction): boolean =>
  tr.getMeta(AS_IS) === true || tr.getMeta('history$') !== undefined;

const whoSuggests = (state: EditorState): Who | null => suggesting.getState(state)?.who ?? null;

export const isSuggesting = (state: EditorState): boolean => whoSuggests(state) !== null;

/** Why the last thing was not done; empty when it was. */
export const refusedWords = (state: EditorState): string => suggesting.getState(state)?.refused ?? '';

const refusal = (state: EditorState): Transaction => state.tr.setMeta(suggesting, { refused: REFUSED });

/** Says that it is not done, where somebody suggests. */
export function refuseWhileSuggesting(view: EditorView): boolean {
  if (!isSuggesting(view.state)) return false;
  view.dispatch(refusal(view.state));
  return true;
}

export function suggestAs({ view }: Editor, who: Who | null): void {
  view.dispatch(view.state.tr.setMeta(suggesting, { who }));
}

/**
 * What is written within words that are to be deleted is not to be deleted with them. What is pasted or dropped has marks of
 * its own only: see notes/moved-words.ts.
 */
function withoutDeletions(tr: Transaction): Transaction {
  if (tr.getMeta('uiEvent') === 'paste' || tr.getMeta('uiEvent') === 'drop') return tr;
  const { deletion } = marksOf(tr.doc.type.schema);
  tr.steps.forEach((step, place) => {
    if (!(step instanceof ReplaceStep) || step.slice.size === 0) return;
    const later = tr.mapping.slice(place + 1);
    const [from, to] = [later.map(step.from, 1), later.map(step.from + step.slice.size, -1)];
    if (to > from && tr.doc.rangeHasMark(from, to, deletion)) tr.removeMark(from, to, deletion);
  });
  return tr;
}
