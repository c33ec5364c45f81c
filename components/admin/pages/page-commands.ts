import type { Picture } from '#domain/media/picture';
import type { DeskPage } from '#domain/pages/desk-pages';
import type { PageAddress, PageWords } from '#domain/pages/page-words';
import type { FoundPage } from './kept-page.ts';
import { type OpenPage, sendPageDeletion, sendPageText, sendPublic, sendTheirText } from './page-requests.ts';
import type { Asking } from './use-asking.ts';
import { wordsOf } from './use-writing.ts';

/** What the server has of a page, as this editor knows it. */
export type Stored = Pick<DeskPage, 'edits' | 'state' | 'slug' | 'purpose' | 'mayDelete'> & {
  text: PageWords;
  savedAt: number;
};

export const storedOf = ({ text, edits, state, slug, purpose, mayDelete }: DeskPage): Stored => ({
  edits,
  state,
  slug,
  purpose,
  mayDelete,
  text: wordsOf(text),
  savedAt: text.savedAt,
});

type PageState = {
  stored: Stored;
  store: (part: Partial<Stored>) => void;
  asking: Asking;
  draft: PageWords;
  isUnsaved: boolean;
  /** Puts a text in the place of what stands there. */
  show: (text: PageWords, pictures: Picture[]) => void;
  change: (part: Partial<PageWords>) => void;
  /** The page in the state that a command names. */
  open: (edits?: number) => OpenPage;
  /** A text that the browser kept is dealt with. */
  settleKept: (found: FoundPage) => void;
};

/** Everything that can be asked for with a page that is open. Each shows by itself what came of it. */
export function pageCommands(page: PageState) {
  const { stored, store, draft, open, show } = page;
  const { ask, say, isBusy, theirs } = page.asking;

  /** Saves what stands there on top of a state; returns how often the page has been changed then, or null. */
  async function save(edits = stored.edits): Promise<number | null> {
    if (isBusy) return null;
    const value = await ask(sendPageText(open(edits), draft));
    if (value === null) return null;
    const state = stored.state === 'public' && value.edits !== edits ? 'changed' : stored.state;
    store({ edits: value.edits, text: draft, savedAt: value.savedAt, state });
    say(state === 'draft' ? 'Saved. Readers do not have it.' : 'Saved. Readers get it with Update.');
    return value.edits;
  }

  /** The edits that hold what stands there, saved first where it is not yet. */
  const settled = async (): Promise<number | null> => (page.isUnsaved ? save() : stored.edits);

  async function setPublic(isPublic: boolean): Promise<void> {
    if (isBusy) return;
    const edits = isPublic ? await settled() : stored.edits;
    const value = edits === null ? null : await ask(sendPublic(open(edits), isPublic));
    if (value === null) return;
    store({ edits: value.edits, state: isPublic ? 'public' : 'draft', mayDelete: false });
    say(isPublic ? 'Readers have it with their next page.' : 'Taken from readers. Its texts are kept here.');
  }

  /** Mine on top of theirs, or theirs on top of mine: both stay in the history. */
  async function decide(which: 'mine' | 'theirs'): Promise<void> {
    if (theirs === null) return;
    const { edits, slug, purpose, state, text, pictures } = theirs;
    store({ slug, purpose, state });
    if (which === 'mine') return void (await save(edits));
    const value = await ask(sendTheirText(open(edits), draft));
    if (value === null) return;
    show(text, pictures);
    const isShown = state === 'public' ? 'changed' : state;
    store({ edits: value.edits, text: wordsOf(text), savedAt: value.savedAt, state: isShown });
    say('Theirs stands here now; what you wrote is in the history.');
  }

  /** What is not saved goes with the page: nobody is asked about it again. */
  async function remove(): Promise<boolean> {
    if (isBusy || (await ask(sendPageDeletion(open()))) === null) return false;
    page.change(stored.text);
    return true;
  }

  function moved(edits: number, words: PageAddress) {
    store({ edits, ...words });
    say('The address is changed.');
  }

  function takeUp(found: FoundPage) {
    show(found.text, found.pictures);
    store({ edits: found.edits }); // what others saved since is found when it is saved
    page.settleKept(found);
  }

  return { save, settled, setPublic, decide, remove, moved, takeUp };
}
