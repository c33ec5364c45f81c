import { desc, eq } from 'drizzle-orm';
import type { Query } from './client.ts';
import { stageMove } from './schema.ts';

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
