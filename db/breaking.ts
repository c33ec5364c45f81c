import { gt } from 'drizzle-orm';
import type { Query } from './client.ts';
import { type CardRow, listLiveAmong } from './published.ts';
import { story } from './schema.ts';

/** Stories that a schedule took from readers while they were breaking count too, until they would have ended. */
const LOOKED_AT_MAX = 50;

/**
 * Live stories that are breaking, the first to end first. Every page asks, and nearly always there are none, which one
 * look at an index tells: asked for in one statement with their texts, SQLite looks through every publication.
 */
export async function listLiveBreaking(query: Query, limit: number, at: number): Promise<CardRow[]> {
  const breaking = await query
    .select({ id: story.id })
    .from(story)
    .where(gt(story.breakingUntil, at))
    .orderBy(story.breakingUntil, story.id)
    .limit(LOOKED_AT_MAX);
  const ids = breaking.map(({ id }) => id);
  const live = new Map((await listLiveAmong(query, ids, at)).map((row) => [row.storyId, row]));
  return ids.flatMap((id) => live.get(id) ?? []).slice(0, limit);
}
