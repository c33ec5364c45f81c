import { and, desc, eq, inArray, lte } from 'drizzle-orm';
import type { Query } from './client.ts';
import { type Cursor, olderThan } from './cursor.ts';
import { hasBeenLive, isLive } from './live.ts';
import { correction, publication, revision, story } from './schema.ts';

export type CorrectionRow = typeof correction.$inferSelect;

export async function insertCorrection(tx: Query, row: CorrectionRow): Promise<void> {
  await tx.insert(correction).values(row);
}

export async function findCorrection(
  query: Query,
  storyId: string,
  id: string,
): Promise<CorrectionRow | null> {
  const [row] = await query
    .select()
    .from(correction)
    .where(and(eq(correction.storyId, storyId), eq(correction.id, id)));
  return row ?? null;
}

export async function updateCorrection(
  tx: Query,
  id: string,
  set: Pick<CorrectionRow, 'words' | 'place'>,
): Promise<void> {
  await tx.update(correction).set(set).where(eq(correction.id, id));
}

export async function deleteCorrection(tx: Query, id: string): Promise<void> {
  await tx.delete(correction).where(eq(correction.id, id));
}

const newestFirst = [desc(correction.publishedAt), desc(correction.id)];

/** What readers are told about these stories, live or not: the newest first. */
export async function listCorrectionsOf(
  query: Query,
  storyIds: string[],
  at: number,
): Promise<CorrectionRow[]> {
  if (storyIds.length === 0) return [];
  return query
    .select()
    .from(correction)
    .where(and(inArray(correction.storyId, storyIds), lte(correction.publishedAt, at)))
    .orderBy(...newestFirst);
}

/** The corrections of all live stories, each with where its story stands: the newest first. */
export function listLiveCorrections(
  query: Query,
  { before, limit }: { before: Cursor | null; limit: number },
  at: number,
) {
  return query
    .select({ correction, urlDay: story.urlDay, urlSlug: story.urlSlug, headline: revision.headline })
    .from(correction)
    .innerJoin(story, eq(story.id, correction.storyId))
    .innerJoin(publication, eq(publication.storyId, story.id))
    .innerJoin(revision, eq(revision.id, publication.revisionId))
    .where(
      and(
        lte(correction.publishedAt, Math.min(at, before?.at ?? at)), // the second is implied; the index serves it
        isLive(at),
        olderThan(before, { at: correction.publishedAt, id: correction.id }),
      ),
    )
    .orderBy(...newestFirst)
    .limit(limit);
}

/** Whether readers have had a correction at this place of the list. */
export async function hasShownCorrection(query: Query, place: Cursor, at: number): Promise<boolean> {
  const rows = await query
    .select({ id: correction.id })
    .from(correction)
    .innerJoin(story, eq(story.id, correction.storyId))
    .innerJoin(publication, eq(publication.storyId, story.id))
    .where(and(eq(correction.id, place.id), eq(correction.publishedAt, place.at), hasBeenLive(at)))
    .limit(1);
  return rows.length > 0;
}
