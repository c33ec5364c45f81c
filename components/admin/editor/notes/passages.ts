import { type Editor, Extension } from '@tiptap/core';
import type { Mark, Node, Schema } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { asIs, isSuggesting } from '../suggest/suggesting.ts';
import { mapSlice, type MovedWords, rememberMoved } from './moved-words.ts';

export type Range = { from: number; to: number };

/** What the text asks of the desk around it, by key or by a click on words that are talked about. */
export type NoteHands = {
  openThread: (thread: string) => void;
  begin: () => void;
  toggleSuggesting: () => void;
  decide: (accept: boolean) => void;
  go: (way: 1 | -1) => void;
};

type Passages = {
  hands: NoteHands | null;
  /** The threads of this story, by id, and whether they are open: of any other, marks are not shown. */
  threads: ReadonlyMap<string, boolean>;
  active: string | null;
  /** What a note is being written about, before there is one. */
  chosen: Range | null;
};

const passages = new PluginKey<Passages>('passages');

/** Shows which words are talked about, and lets each thread stay with one passage. */
export const NotePassages = Extension.create({
  name: 'notePassages',
  addProseMirrorPlugins: () => [passagesPlugin(rememberMoved())],
});

const passagesPlugin = (moved: MovedWords) =>
  new Plugin<Passages>({
    key: passages,
    state: {
      init: () => ({ hands: null, threads: new Map(), active: null, chosen: null }),
      apply(tr, before) {
        const change: unknown = tr.getMeta(passages);
        const now = isChange(change) ? { ...before, ...change } : before;
        return tr.docChanged && now.chosen ? { ...now, chosen: mapped(now.chosen, tr.mapping) } : now;
      },
    },
    props: {
      decorations: (state) => decorationsOf(state),
      handleClick(view, pos) {
        const [thread] = openThreadsAt(view.state, pos);
        if (thread !== undefined) passages.getState(view.state)?.hands?.openThread(thread);
        return false; // the cursor goes there all the same
      },
      handleKeyDown: (view, event) => handleKey(view.state, event),
      transformCopied: moved.taken,
      transformPasted: (slice, view, isPlain) =>
        mapSlice(moved.come(slice, !isSuggesting(view.state), isPlain), (node) => withoutTaken(node, view)),
    },
  });

const KEYS: { [code: string]: (hands: NoteHands) => void } = {
  KeyM: (hands) => hands.begin(),
  KeyS: (hands) => hands.toggleSuggesting(),
  KeyJ: (hands) => hands.go(1),
  KeyK: (hands) => hands.go(-1),
  KeyY: (hands) => hands.decide(true),
  KeyX: (hands) => hands.decide(false),
};

/** By the place of the key: with Alt a Mac says another letter. AltGr writes letters of its own. */
function handleKey(state: EditorState, event: KeyboardEvent): boolean {
  const isAsked = (event.ctrlKey || event.metaKey) && event.altKey && !event.getModifierState('AltGraph');
  const act = isAsked ? KEYS[event.code] : undefined;
  const hands = handsOf(state);
  if (!act || !hands) return false;
  event.preventDefault();
  setTimeout(() => act(hands)); // the browser may not have told yet what was chosen an instant before
  return true;
}

export const handsOf = (state: EditorState): NoteHands | null => passages.getState(state)?.hands ?? null;

const isChange = (meta: unknown): meta is Partial<Passages> => typeof meta === 'object' && meta !== null;

const mapped = ({ from, to }: Range, mapping: { map: (pos: number, assoc: number) => number }): Range => ({
  from: mapping.map(from, 1),
  to: Math.max(mapping.map(from, 1), mapping.map(to, -1)),
});

export function showPassages({ view }: Editor, change: Partial<Passages>): void {
  view.dispatch(view.state.tr.setMeta(passages, change));
}

export const chosenPassage = (state: EditorState): Range | null => passages.getState(state)?.chosen ?? null;

function decorationsOf(state: EditorState): DecorationSet | null {
  const { threads, active, chosen } = passages.getState(state) ?? {};
  if (!threads?.size && !chosen) return null;
  const found: Decoration[] = chosen
    ? [Decoration.inline(chosen.from, chosen.to, { class: 'note-chosen' })]
    : [];
  state.doc.descendants((node, pos) => {
    for (const thread of threadsOf(node)) {
      if (!threads?.get(thread)) continue;
      const isActive = thread === active;
      found.push(
        Decoration.inline(pos, pos + node.nodeSize, { class: isActive ? 'note-active' : 'note-passage' }),
      );
    }
  });
  return DecorationSet.create(state.doc, found);
}

const isNote = ({ type }: Mark): boolean => type.name === 'note';

export const threadsOf = ({ marks }: { marks: readonly Mark[] }): string[] =>
  marks.filter(isNote).map(({ attrs }) => String(attrs.thread));

/** Where each thread is in the text, from the beginning of its passage to the end. */
export function placesOf(doc: Node): Map<string, Range> {
  const places = new Map<string, Range>();
  doc.descendants((node, pos) => {
    for (const thread of threadsOf(node)) {
      const from = places.get(thread)?.from ?? pos;
      places.set(thread, { from, to: pos + node.nodeSize });
    }
  });
  return places;
}

/** The open threads about the words at a place in the text. */
export function openThreadsAt(state: EditorState, pos: number): string[] {
  const { nodeBefore, nodeAfter } = state.doc.resolve(pos);
  const found = [nodeAfter, nodeBefore].flatMap((node) => (node ? threadsOf(node) : []));
  return found.filter((thread) => passages.getState(state)?.threads.get(thread));
}

/** The words that a note would be about: those that are chosen, else the word at the cursor; null where there is none. */
export function passageAtCursor({ doc, selection }: EditorState): Range | null {
  const { from, to, empty, $from } = selection;
  if (!empty) return doc.textBetween(from, to, ' ').trim() === '' ? null : { from, to };
  const [start, line] = [$from.start(), $from.parent.textBetween(0, $from.parent.content.size, '\n', '\n')];
  const word = [...line.matchAll(/[^\s\n]+/gu)].find(
    ({ index, 0: found }) => start + index <= from && from <= start + index + found.length,
  );
  return word ? { from: start + word.index, to: start + word.index + word[0].length } : null;
}

export const wordsOf = (doc: Node, { from, to }: Range): string => doc.textBetween(from, to, ' ', ' ');

/** With emphasis, a link and suggestions these are as many marks as a save takes of one word (body/inline.ts). */
const NOTES_ON_A_WORD = 8;

/** Whether one more note on these words could not be saved. */
export function isCrowded(doc: Node, { from, to }: Range): boolean {
  let most = 0;
  doc.nodesBetween(from, to, (node) => {
    most = Math.max(most, threadsOf(node).length);
  });
  return most >= NOTES_ON_A_WORD;
}

type Marked = { view: Pick<EditorView, 'state' | 'dispatch'>; schema: Schema };

/**
 * Marks the passage with its thread, where there is room for it. Undoing goes past it: a note is not undone by changing one’s mind about words.
 * @param silently the text does not count as changed by it; the mark is saved with the next change
 */
export function markPassage({ view, schema }: Marked, thread: string, range: Range, silently: boolean): void {
  const { tr } = view.state;
  if (isCrowded(tr.doc, range)) return;
  tr.addMark(range.from, range.to, schema.mark('note', { thread }));
  if (silently) tr.setMeta('preventUpdate', true);
  view.dispatch(asIs(tr).setMeta('addToHistory', false));
}

export function unmarkPassage({ view, schema }: Editor, thread: string): void {
  const { tr } = view.state;
  tr.removeMark(0, tr.doc.content.size, schema.mark('note', { thread }));
  if (tr.docChanged) view.dispatch(asIs(tr).setMeta('addToHistory', false));
}

export function goToPassage({ view }: Editor, { from, to }: Range): void {
  const { doc, tr } = view.state;
  view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(from), doc.resolve(to))));
  // Where a list of notes covers the lower half of a phone, what it is about stands above.
  window.scrollBy({ top: view.coordsAtPos(from).top - window.innerHeight / 4 });
}

export function putCursorBehind({ view }: Editor, { to }: Range): void {
  const { doc, tr } = view.state;
  view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(to), -1)));
}

/** The one place where these words stand; null where there is none, or more than one. */
export function findQuote(doc: Node, quote: string): Range | null {
  let text = '';
  const starts: { index: number; pos: number }[] = [];
  doc.descendants((node, pos) => {
    if (node.isTextblock) text += ' ';
    if (!node.isInline) return true;
    starts.push({ index: text.length, pos });
    text += node.isText ? (node.text ?? '') : ' ';
    return false;
  });
  const words = quote.replace(/…$/u, '').split(' ').filter(Boolean).map(literally);
  if (words.length === 0) return null;
  const [match, another] = [...text.matchAll(new RegExp(words.join('\\s+'), 'gu'))];
  if (!match || another) return null;
  const at = (index: number) => {
    const before = starts.findLast((one) => one.index <= index);
    return before ? before.pos + index - before.index : 0;
  };
  return { from: at(match.index), to: at(match.index + match[0].length - 1) + 1 };
}

const literally = (word: string): string => word.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&');

/**
 * A thread has one passage. Words that were cut take theirs along; a copy of them, and words that are talked about in
 * another story, come without.
 */
function withoutTaken(node: Node, view: EditorView): Node {
  const { threads } = passages.getState(view.state) ?? {};
  const places = view.dragging?.move ? new Map() : placesOf(view.state.doc);
  const isFree = (thread: string) => threads?.has(thread) && !places.has(thread);
  return node.mark(node.marks.filter((mark) => !isNote(mark) || isFree(String(mark.attrs.thread))));
}
