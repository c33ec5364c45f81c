import { type Query, read } from '#db/client';
import type { Cursor } from '#db/cursor';
import {
  type EntryRow,
  listAllEntries,
  listEntriesById,
  listFolded,
  listOutstanding,
  listSpans,
} from '#db/revisions';
import { type Actor, can } from '../access.ts';
import { done, notAllowed, type Result } from '../failure.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { entryOf, type HistoryEntry } from './history-entry.ts';
import { getNewest, subjectOf } from './story-access.ts';

/** What every page about the history of a story says of it. */
export type HistoryStory = {
  id: string;
  version: number;
  headline: string;
  slugline: string;
  mayEdit: boolean;
};

/** Autosaves that follow each other; `entries` are the newest of them, and after `rest` the others. */
export type Fold = { count: number; entries: HistoryEntry[]; rest: string | null };

export type HistoryPage = {
  story: HistoryStory;
  items: ({ kind: 'entry'; entry: HistoryEntry } | { kind: 'fold'; fold: Fold })[];
  next: string | null;
};

const PAGE = 40;
const FOLD_SHOWN = 20;

/**
 * All revisions of a story, the newest first. Autosaves that are nothing else (not named, never shown to readers, not
 * the newest) are folded between the others, unless `isUnfolded`.
 */
export async function getHistory(
  actor: Actor,
  { id, before, isUnfolded }: { id: string; before: string | null; isUnfolded: boolean },
  at: number,
): Promise<Result<HistoryPage>> {
  const query = read();
  const found = await findHistoryStory(query, actor, id, at);
  if (!found.ok) return found;
  const story = found.value;
  const from = before === null ? null : readCursor(before);
  const list = isUnfolded ? listAllEntries : listOutstanding;
  const rows = await list(query, id, { before: from, limit: PAGE + 1 });
  const shown = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? placeOf(shown.at(-1)) : null;
  const folded = isUnfolded ? [] : await listFolded(query, id, from, last);
  const known = { version: story.version, spans: await listSpans(query, id) };
  const entries = shown.map((row) => entryOf(row, known, at));
  return done({
    story,
    items: await withFolds(query, entries, folded, (row) => entryOf(row, known, at)),
    next: last && writeCursor(last),
  });
}

/** The story, for an actor who may see the desk. */
export async function findHistoryStory(
  query: Query,
  actor: Actor,
  id: string,
  at: number,
): Promise<Result<HistoryStory>> {
  if (!can(actor, 'read-desk')) return notAllowed('see the desk');
  const found = await getNewest(query, id);
  if (!found.ok) return found;
  const { story, revision: newest } = found;
  return done({
    id,
    version: story.version,
    headline: newest.headline,
    slugline: story.slugline,
    mayEdit: can(actor, 'edit-story', subjectOf(story, at)),
  });
}

type Place = { id: string; createdAt: number };

const placeOf = (row: Place | undefined): Cursor | null => (row ? { at: row.createdAt, id: row.id } : null);

const isNewer = (place: Place, { savedAt, id }: HistoryEntry): boolean =>
  place.createdAt > savedAt || (place.createdAt === savedAt && place.id > id);

/** The entries with what is folded between them, before the first and behind the last. */
async function withFolds(
  query: Query,
  entries: HistoryEntry[],
  folded: Place[],
  entryFor: (row: EntryRow) => HistoryEntry,
): Promise<HistoryPage['items']> {
  const stretches = [...entries, null].map((entry) => {
    const end = entry === null ? -1 : folded.findIndex((place) => !isNewer(place, entry));
    return { entry, places: folded.splice(0, end < 0 ? folded.length : end) };
  });
  const shownIds = stretches.flatMap(({ places }) => places.slice(0, FOLD_SHOWN).map(({ id }) => id));
  const rows = new Map((await listEntriesById(query, shownIds)).map((row) => [row.id, entryFor(row)]));
  return stretches.flatMap(({ entry, places }) => [
    ...(places.length > 0 ? [{ kind: 'fold' as const, fold: foldOf(places, rows) }] : []),
    ...(entry ? [{ kind: 'entry' as const, entry }] : []),
  ]);
}

function foldOf(places: Place[], rows: ReadonlyMap<string, HistoryEntry>): Fold {
  const shown = places.slice(0, FOLD_SHOWN);
  const last = placeOf(shown.at(-1));
  return {
    count: places.length,
    entries: shown.flatMap(({ id }) => rows.get(id) ?? []),
    rest: places.length > shown.length && last ? writeCursor(last) : null,
  };
}
