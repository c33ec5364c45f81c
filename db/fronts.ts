import { desc, eq } from 'drizzle-orm';
import type { Query } from './client.ts';
import { type Cursor, olderThan } from './cursor.ts';
import { front, frontDraft, frontMedia } from './schema.ts';

export type FrontRow = typeof front.$inferSelect;
export type FrontDraftRow = typeof frontDraft.$inferSelect;

/** The front that is being made, or null before anybody made one. */
export async function findFrontDraft(query: Query): Promise<FrontDraftRow | null> {
  const [row] = await query.select().from(frontDraft);
  return row ?? null;
}

export async function putFrontDraft(tx: Query, row: Omit<FrontDraftRow, 'id'>): Promise<void> {
  await tx
    .insert(frontDraft)
    .values({ id: 1, ...row })
    .onConflictDoUpdate({ target: frontDraft.id, set: row });
}

/** The front that readers have, or null while none was ever launched. */
export async function findNewestFront(query: Query): Promise<FrontRow | null> {
  const [row] = await listFronts(query, { before: null, limit: 1 });
  return row ?? null;
}

export async function findFront(query: Query, id: string): Promise<FrontRow | null> {
  const [row] = await query.select().from(front).where(eq(front.id, id));
  return row ?? null;
}

/** Launched fronts, the newest first. */
export function listFronts(
  query: Query,
  { before, limit }: { before: Cursor | null; limit: number },
): Promise<FrontRow[]> {
  return query
    .select()
    .from(front)
    .where(olderThan(before, { at: front.launchedAt, id: front.id }))
    .orderBy(desc(front.launchedAt), desc(front.id))
    .limit(limit);
}

export type FrontPicture = { storyId: string; mediaId: string };

/** What sits inside the content cannot be queried: the pictures of its slots are written out. */
export async function insertFront(tx: Query, row: FrontRow, pictures: FrontPicture[]): Promise<void> {
  await tx.insert(front).values(row);
  if (pictures.length > 0)
    await tx.insert(frontMedia).values(pictures.map((picture) => ({ frontId: row.id, ...picture })));
}
