import type { Editor } from '@tiptap/core';
import type { StoryNotes } from '#domain/stories/notes';
import { type Observed, observed } from '#lib/observed';
import type { Outcome } from '../story-requests.ts';
import type { StorySession } from '../story-session.ts';
import { browserStorage } from '../browser-storage.ts';
import { keepPassages } from './keep-passages.ts';
import { type NoteDrafts, openNoteDrafts } from './note-drafts.ts';

export type NotesState = StoryNotes & {
  isOpen: boolean;
  /** The thread that is looked at. */
  active: string | null;
  /** A first note is being written about these words. */
  about: string | null;
  isSuggesting: boolean;
  /** Why the last thing was not done. */
  trouble: string;
};

/** The notes on one open story, outside React as the story itself is. */
export type NotesSession = Observed<NotesState> & {
  story: StorySession;
  change: (parts: Partial<NotesState>) => void;
  editor: Observed<Editor | null>;
  attach: (editor: Editor) => () => void;
  /** The passage of this thread is not looked for. */
  leave: (thread: string) => void;
  drafts: NoteDrafts;
  writer: { accountId: string; name: string };
  mayEdit: boolean;
  /** Asks the desk for the notes, or for something to be done with them, which it answers with the notes. */
  take: (send: () => Promise<Outcome<StoryNotes>>) => Promise<Outcome<StoryNotes>>;
};

const CLOSED: NotesState = {
  threads: [],
  colleagues: [],
  isOpen: false,
  active: null,
  about: null,
  isSuggesting: false,
  trouble: '',
};

type NotesOf = Pick<NotesSession, 'story' | 'writer' | 'mayEdit'>;

export function openNotes(of: NotesOf): NotesSession {
  const state = observed(CLOSED);
  const editor = observed<Editor | null>(null);
  const change = (parts: Partial<NotesState>) => state.become({ ...state.current(), ...parts });
  const { accountId } = of.writer;
  const owner = () => ({ accountId, storyId: of.story.current().storyId });
  const drafts = openNoteDrafts(owner, browserStorage);
  const { attach, leave } = keepPassages(state, editor, of.story);
  return { ...of, ...state, change, editor, attach, leave, drafts, take: inOrder(change) };
}

/** Answers that overtook each other: an older one never takes the place of a newer. */
function inOrder(change: (notes: StoryNotes) => void): NotesSession['take'] {
  let [asked, shown] = [0, 0];
  return async (send) => {
    asked += 1;
    const number = asked;
    const outcome = await send();
    if (outcome.kind === 'done' && number > shown) {
      shown = number;
      change(outcome.value);
    }
    return outcome;
  };
}
