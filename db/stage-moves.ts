import { and, desc, eq, lt } from 'drizzle-orm';
import type { Query } from './client.ts';
import { publication, stageMove } from './schema.ts';

export type StageMoveRow = typeof stageMove.$inferSelect;

export async function insertStageMove(tx: Query, row: StageMoveRow): Promise<void> {
  await tx.insert(stageMove).values(row);
}

/** The last moves of a story, the newest first. */
export function listStageMoves(query: Query, storyId: string, limit: number): Promise<StageMoveRow[]> {
  return query
    .select()
    .from(stageMove)
    .where(eq(stageMove.storyId, storyId))
    .orderBy(desc(stageMove.createdAt), desc(stageMove.id))
    .limit(limit);
}

/** Whether a text is or was given to readers, or will be: a schedule that was called off is an empty span. */
export async function wasGivenToReaders(
  query: Query,
  { storyId, revisionId }: { storyId: string; revisionId: string },
): Promise<boolean> {
  const rows = await query
    .select({ id: publication.id })
    .from(publication)
    .where(
      and(
        eq(publication.storyId, storyId),
        eq(publication.revisionId, revisionId),
        lt(publication.startsAt, publication.endsAt),
      ),
    )
    .limit(1);
  return rows.length > 0;
}
