import { type Query, read } from '#db/client';
import { findNeighbour, findRevision, listHeadlines, listSpans } from '#db/revisions';
import { findVersion, type RevisionRow } from '#db/stories';
import type { Actor } from '../access.ts';
import { done, failed, type Result } from '../failure.ts';
import type { Picture } from '../media/picture.ts';
import { getPictures } from '../media/pictures.ts';
import { listRelatedIds } from './body/uses.ts';
import { REVISION_GONE } from './change-revision.ts';
import type { Content } from './content.ts';
import { findHistoryStory, type HistoryStory } from './history.ts';
import { entryOf, type HistoryEntry, type Spans } from './history-entry.ts';
import { contentOf } from './revisions.ts';
import { usedPictures } from './used-pictures.ts';

/** One revision with its text, and the versions next to it. */
export type RevisionText = HistoryEntry & { content: Content; before: string | null; after: string | null };

export type RevisionPair = {
  story: HistoryStory;
  from: RevisionText;
  to: RevisionText;
  /** What either text shows. */
  pictures: Picture[];
  /** What the stories that they point to are called, by id. */
  headlines: Record<string, string>;
};

/**
 * Two revisions of a story. `to` left open is the newest; `from` left open is what readers see, or, where that is the
 * same text or they see nothing, the version before.
 */
export async function getRevisionPair(
  actor: Actor,
  { id, from, to }: { id: string; from: string | null; to: string | null },
  at: number,
): Promise<Result<RevisionPair>> {
  const query = read();
  const found = await findHistoryStory(query, actor, id, at);
  if (!found.ok) return found;
  const story = found.value;
  const spans = await listSpans(query, id);
  const newer = to === null ? await findVersion(query, id, story.version) : await findRevision(query, id, to);
  if (newer === null) return failed({ code: 'not-found', message: REVISION_GONE });
  const older = await findOlder(query, { newer, from, spans }, at);
  if (older === null) return failed({ code: 'not-found', message: REVISION_GONE });
  const known = { version: story.version, spans };
  const pair = {
    from: { ...entryOf(older, known, at), ...(await readText(query, older)) },
    to: { ...entryOf(newer, known, at), ...(await readText(query, newer)) },
  };
  const shown = [...usedPictures(pair.from.content), ...usedPictures(pair.to.content)];
  const pictures = await getPictures(query, shown);
  const related = [pair.from, pair.to].flatMap(({ content }) => [
    ...listRelatedIds(content.body),
    ...content.related,
  ]);
  const headlines = await readHeadlines(query, related);
  return done({ story, ...pair, pictures: [...pictures.values()], headlines });
}

async function readHeadlines(query: Query, storyIds: string[]): Promise<Record<string, string>> {
  const rows = storyIds.length === 0 ? [] : await listHeadlines(query, storyIds);
  return Object.fromEntries(rows.map(({ id, headline, slugline }) => [id, headline || slugline]));
}

async function findOlder(
  query: Query,
  { newer, from, spans }: { newer: RevisionRow; from: string | null; spans: Spans },
  at: number,
): Promise<RevisionRow | null> {
  if (from !== null) return findRevision(query, newer.storyId, from);
  const live = spans.find(({ startsAt, endsAt }) => startsAt <= at && at < endsAt)?.revisionId;
  if (live !== undefined && live !== newer.id) return findRevision(query, newer.storyId, live);
  const before = await findNeighbour(query, placeOf(newer), 'before');
  return before === null ? newer : findRevision(query, newer.storyId, before);
}

/** A refused text stands behind the version that it was written on. */
const placeOf = ({ storyId, version, kind }: RevisionRow) => ({
  storyId,
  version: kind === 'aside' ? version + 1 : version,
});

async function readText(query: Query, row: RevisionRow) {
  return {
    content: contentOf(row),
    before: await findNeighbour(query, placeOf(row), 'before'),
    after: await findNeighbour(query, row, 'after'),
  };
}
