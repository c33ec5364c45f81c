import type { Query } from '#db/client';
import {
  deletePublications,
  endPublication,
  listOpenPublications,
  type PublicationRow,
} from '#db/publications';
import { FOREVER } from '#db/schema';
import { forgetPublications } from '../search/index-publications.ts';
import { type DeskState, type StoryRow, updateStoryRow } from '#db/stories';

/** What readers have of a story, and what they will have. */
export type Standing = {
  live: PublicationRow | null;
  /** At most one is to come. */
  pending: PublicationRow | null;
  /** When readers lose it by itself; null where no end is set. */
  endsAt: number | null;
};

export const readStanding = async (query: Query, storyId: string, at: number): Promise<Standing> =>
  standingOf(await listOpenPublications(query, storyId, at), at);

/** @param open what is not over at `at`, the first to begin first */
export function standingOf(open: PublicationRow[], at: number): Standing {
  const live = open.find(({ startsAt }) => startsAt <= at) ?? null;
  const pending = open.find(({ startsAt }) => startsAt > at) ?? null;
  const end = open.at(-1)?.endsAt ?? FOREVER;
  return { live, pending, endsAt: end < FOREVER ? end : null };
}

/** What the desk calls the state of a story; db/stories.ts says the same in SQL for lists. */
export function stateOf(
  { firstPublishedAt }: Pick<StoryRow, 'firstPublishedAt'>,
  { live, pending }: Standing,
  newest: string,
): DeskState {
  if (live !== null) return live.revisionId === newest ? 'live' : 'changed';
  if (pending !== null) return 'scheduled';
  return firstPublishedAt === null ? 'draft' : 'withdrawn';
}

/** Its first hour is fixed, and to come: readers never had it, nor its address. */
export const isYetToCome = ({ firstPublishedAt }: Pick<StoryRow, 'firstPublishedAt'>, at: number): boolean =>
  firstPublishedAt !== null && firstPublishedAt > at;

/** The story as it would be if nothing were scheduled: one that nobody had has no address and no date. */
export const withoutSchedule = (story: StoryRow, at: number): StoryRow =>
  isYetToCome(story, at) ? { ...story, urlDay: null, firstPublishedAt: null } : story;

/**
 * Takes away what is to come of a story, as if it had never been asked for; what readers have goes on, until the end
 * that is set. The edition is left to whoever calls.
 */
export async function dropPending(tx: Query, story: StoryRow, at: number): Promise<void> {
  const open = await listOpenPublications(tx, story.id, at);
  const pending = open.filter(({ startsAt }) => startsAt > at);
  const ids = pending.map(({ id }) => id);
  await forgetPublications(tx, ids);
  await deletePublications(tx, ids);
  const live = open.find(({ startsAt }) => startsAt <= at);
  const last = pending.at(-1);
  if (live && last) await endPublication(tx, live.id, last.endsAt);
  if (isYetToCome(story, at)) await updateStoryRow(tx, story.id, { urlDay: null, firstPublishedAt: null });
}

/**
 * The same with the end that is set, and with what is breaking: for whoever takes a story from readers.
 * Call it before what readers have is ended.
 */
export async function clearPlans(tx: Query, story: StoryRow, at: number): Promise<void> {
  await dropPending(tx, story, at);
  const [live] = await listOpenPublications(tx, story.id, at);
  if (live && live.endsAt < FOREVER) await endPublication(tx, live.id, FOREVER);
  if (story.breakingUntil !== null) await updateStoryRow(tx, story.id, { breakingUntil: null });
}
