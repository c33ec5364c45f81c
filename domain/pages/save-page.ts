import { type Query, write } from '#db/client';
import { findPageText } from '#db/pages';
import { isSameJson } from '#lib/same-json';
import type { Actor } from '../access.ts';
import { done, invalid, notFound, type Result } from '../failure.ts';
import { withoutAnnotations } from '../stories/body/suggestions.ts';
import { type FoundPage, getPageForChange, keepPage, type PageEdit } from './page-access.ts';
import { addPageText, findLostPicture, savedTextOf } from './page-text.ts';
import type { PageWords } from './page-words.ts';

export type SavedPage = { edits: number; textId: string; savedAt: number };

/** Adds a text on top of the others. Readers keep the one that they have until it is published. */
export function savePage(
  actor: Actor,
  { text: sent, ...which }: PageEdit & { text: PageWords },
  at: number,
): Promise<Result<SavedPage>> {
  const kept = 'Yours was not saved over it; it is still on your screen, with theirs beside it.';
  return write(async (tx) => {
    const found = await getPageForChange(tx, actor, { ...which, kept }, at);
    if (!found.ok) return found;
    // What was copied from a story may bring notes and suggestions along; they are the story's.
    const text = { ...sent, body: withoutAnnotations(sent.body) };
    const lost = await findLostPicture(tx, text);
    if (lost !== null) return invalid('Not saved: see the fields marked.', { body: lost });
    const { row, newest } = found;
    if (isSameJson(wordsOf(newest), wordsOf(text)))
      return done({ edits: row.edits, textId: newest.id, savedAt: newest.savedAt });
    return done(await addText(tx, { actor, found, text, action: 'save-page' }, at));
  });
}

/** An earlier text once more, as a new one on top. */
export function restorePageText(
  actor: Actor,
  { textId, ...which }: PageEdit & { textId: string },
  at: number,
): Promise<Result<SavedPage>> {
  return write(async (tx) => {
    const found = await getPageForChange(tx, actor, which, at);
    if (!found.ok) return found;
    const earlier = await findPageText(tx, { pageId: which.id, textId });
    if (earlier === null) return notFound('text');
    const text = wordsOf(savedTextOf(earlier));
    return done(await addText(tx, { actor, found, text, action: 'restore-page' }, at));
  });
}

/**
 * Goes on with what somebody else saved, and keeps one's own text in the history: it is saved, and theirs is restored
 * on top of it.
 */
export function takeTheirText(
  actor: Actor,
  { mine, ...which }: PageEdit & { mine: PageWords },
  at: number,
): Promise<Result<SavedPage>> {
  return write(async (tx) => {
    const found = await getPageForChange(tx, actor, which, at);
    if (!found.ok) return found;
    const lost = await findLostPicture(tx, mine);
    if (lost !== null) return invalid('Yours could not be kept: see the fields marked.', { body: lost });
    const { row, newest } = found;
    const own = await addPageText(tx, { actor, pageId: row.id, words: mine, newest }, at);
    const [text, action] = [wordsOf(newest), 'restore-page'];
    return done(await addText(tx, { actor, found: { ...found, newest: own }, text, action }, at));
  });
}

type Added = { actor: Actor; found: FoundPage; text: PageWords; action: string };

async function addText(
  tx: Query,
  { actor, found: { row, newest }, text, action }: Added,
  at: number,
): Promise<SavedPage> {
  const { id, savedAt } = await addPageText(tx, { actor, pageId: row.id, words: text, newest }, at);
  const edits = await keepPage(tx, { actor, row, set: {}, action, details: { title: text.title } }, at);
  return { edits, textId: id, savedAt };
}

const wordsOf = ({ title, standfirst, body }: PageWords): PageWords => ({ title, standfirst, body });
