import { type Query, read, write } from '#db/client';
import {
  type CorrectionRow,
  deleteCorrection,
  findCorrection,
  insertCorrection,
  listCorrectionsOf,
  updateCorrection,
} from '#db/corrections';
import { raiseEdition } from '#db/edition';
import { listLiveAmong } from '#db/published';
import { newId } from '#lib/id';
import { type Actor, can } from '../access.ts';
import { queueAnnouncement } from '../announce/queue-announcement.ts';
import { done, invalid, notAllowed, notFound, type Result } from '../failure.ts';
import { recordAudit } from '../people/audit.ts';
import { storyPath } from './address.ts';
import { readCorrection } from './correction-rows.ts';
import type { CorrectionKind, CorrectionPlace } from './public-note.ts';
import type { Acknowledged } from './publication.ts';
import type { Correction } from './reading.ts';
import { getStoryFor } from './story-access.ts';
import { showNewestText } from './update-story.ts';

/** The same with who made it: for the desk. */
export type DeskCorrection = Correction & { createdBy: string };

type NewCorrection = {
  id: string;
  kind: CorrectionKind;
  place: CorrectionPlace;
  words: string;
  /** The newest text goes to readers with the note; null: the text stays as it is. */
  update: ({ version: number } & Acknowledged) | null;
};

/**
 * Tells readers of a live story what was wrong in it, or could be misunderstood: with the text that puts it right, in
 * one transaction, or alone.
 */
export function correctStory(
  actor: Actor,
  { id, kind, place, words, update }: NewCorrection,
  at: number,
): Promise<Result<{ path: string }>> {
  return write(async (tx) => {
    const found = await getToCorrect(tx, actor, id, at);
    if (!found.ok) return found;
    const [live] = await listLiveAmong(tx, [id], at);
    if (!live?.urlDay) return invalid(NOT_LIVE);
    const refused = refuseMore(await listCorrectionsOf(tx, [id], at), { kind, words });
    if (refused) return refused;
    const updated = update && (await showNewestText(tx, actor, { id, ...update }, at));
    if (updated && !updated.ok) return updated;
    const author = { createdBy: actor.accountId, createdByName: actor.name };
    const row = { id: newId(), storyId: id, kind, place, words, publishedAt: at, ...author };
    await insertCorrection(tx, row);
    await raiseEdition(tx, { hard: true }); // what was wrong must not linger on an old page without the note
    await queueAnnouncement(tx, { storyId: id }, at);
    const details = { correction: row.id, kind, place, words, withUpdate: update !== null };
    await recordAudit(tx, { actor, action: 'correct-story', subject: id, details }, at);
    return done({ path: storyPath(live.urlDay, live.urlSlug) });
  });
}

/** All of them stand on its page and in every feed. */
export const NOTES_OF_STORY_MAX = 30;

/** What was sent twice because an answer was lost is said once. */
function refuseMore(notes: CorrectionRow[], { kind, words }: Pick<NewCorrection, 'kind' | 'words'>) {
  if (notes.some((note) => note.kind === kind && note.words === words))
    return invalid('Not published again: readers have this very note already.');
  return notes.length < NOTES_OF_STORY_MAX
    ? null
    : invalid(`Not published: a story may have ${NOTES_OF_STORY_MAX} notes. Amend one, or take one back.`);
}

const NOT_LIVE =
  'Nothing was published: readers do not have this story. A correction stands on a page that they have.';

type Which = { storyId: string; id: string };

/** Changes the words or the place of a note; its date stays. `seen` are the words that the editor had before. */
export function amendCorrection(
  actor: Actor,
  { storyId, id, seen, words, place }: Which & { seen: string; words: string; place: CorrectionPlace },
  at: number,
): Promise<Result<null>> {
  return write(async (tx) => {
    const found = await getToCorrect(tx, actor, storyId, at);
    if (!found.ok) return found;
    const before = await findCorrection(tx, storyId, id);
    if (before === null) return notFound('note');
    if (before.words !== seen) return invalid(AMENDED_MEANWHILE);
    if (before.words === words && before.place === place) return done(null);
    await updateCorrection(tx, id, { words, place });
    await raiseEdition(tx, { hard: true });
    await queueAnnouncement(tx, { storyId }, at);
    const details = { correction: id, wordsBefore: before.words, placeBefore: before.place, words, place };
    await recordAudit(tx, { actor, action: 'amend-correction', subject: storyId, details }, at);
    return done(null);
  });
}

const AMENDED_MEANWHILE =
  'Not changed: somebody else amended this note meanwhile. Your words are still here; copy them, close this and read theirs first.';

/** Takes a note from readers. What it said stays in the audit. */
export function takeBackCorrection(actor: Actor, { storyId, id }: Which, at: number): Promise<Result<null>> {
  return write(async (tx) => {
    const found = await getToCorrect(tx, actor, storyId, at);
    if (!found.ok) return found;
    const before = await findCorrection(tx, storyId, id);
    if (before === null) return notFound('note');
    await deleteCorrection(tx, id);
    await raiseEdition(tx, { hard: true });
    await queueAnnouncement(tx, { storyId }, at);
    const { kind, place, words } = before;
    const details = { correction: id, kind, place, words };
    await recordAudit(tx, { actor, action: 'take-back-correction', subject: storyId, details }, at);
    return done(null);
  });
}

/** What readers are told about a story, the newest first. */
export async function listDeskCorrections(
  actor: Actor,
  storyId: string,
  at: number,
): Promise<Result<DeskCorrection[]>> {
  if (!can(actor, 'read-desk')) return notAllowed('see the desk');
  const rows = await listCorrectionsOf(read(), [storyId], at);
  return done(rows.map((row) => ({ ...readCorrection(row), createdBy: row.createdByName })));
}

const getToCorrect = (tx: Query, actor: Actor, id: string, at: number) =>
  getStoryFor(tx, actor, { id, action: 'correct-story', what: 'correct what readers have read' }, at);
