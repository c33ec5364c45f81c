import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Query } from './client.ts';
import { formerSlug, page, pageMedia, pageText } from './schema.ts';

export type PageRow = typeof page.$inferSelect;
export type NewPage = typeof page.$inferInsert;
export type PageTextRow = typeof pageText.$inferSelect;
export type NewPageText = typeof pageText.$inferInsert;

/** All pages in their order, with those that readers do not have. */
export function listPageRows(query: Query): Promise<PageRow[]> {
  return query.select().from(page).orderBy(page.position, page.id);
}

export async function insertPage(tx: Query, row: NewPage): Promise<void> {
  await tx.insert(page).values(row);
}

/** Changes a page, and counts the change. */
export async function updatePageRow(tx: Query, id: string, set: Partial<NewPage>): Promise<void> {
  await tx
    .update(page)
    .set({ ...set, edits: sql`${page.edits} + 1` })
    .where(eq(page.id, id));
}

/** Its place among the others; no change of what the page is. */
export async function placePage(tx: Query, id: string, position: number): Promise<void> {
  await tx.update(page).set({ position }).where(eq(page.id, id));
}

/** With its texts and the addresses that it had. */
export async function deletePages(tx: Query, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.delete(formerSlug).where(and(eq(formerSlug.kind, 'page'), inArray(formerSlug.subjectId, ids)));
  await tx.delete(page).where(inArray(page.id, ids));
}

export async function insertPageText(tx: Query, row: NewPageText): Promise<void> {
  await tx.insert(pageText).values(row);
}

/** The texts of a page, the newest first. */
export function listPageTexts(query: Query, pageId: string, limit: number): Promise<PageTextRow[]> {
  return query
    .select()
    .from(pageText)
    .where(eq(pageText.pageId, pageId))
    .orderBy(desc(pageText.createdAt), desc(pageText.id))
    .limit(limit);
}

export async function findNewestPageText(query: Query, pageId: string): Promise<PageTextRow | null> {
  const [row] = await listPageTexts(query, pageId, 1);
  return row ?? null;
}

export async function findPageText(
  query: Query,
  { pageId, textId }: { pageId: string; textId: string },
): Promise<PageTextRow | null> {
  const [row] = await query
    .select()
    .from(pageText)
    .where(and(eq(pageText.id, textId), eq(pageText.pageId, pageId)));
  return row ?? null;
}

/** What each page is called in its newest text, and who saved that when. No two texts of a page are of one instant. */
export function listNewestTitles(query: Query) {
  const newest = sql`(select max(later.created_at) from page_text later where later.page_id = ${pageText.pageId})`;
  return query
    .select({
      id: pageText.id,
      pageId: pageText.pageId,
      title: pageText.title,
      createdAt: pageText.createdAt,
      createdByName: pageText.createdByName,
    })
    .from(pageText)
    .where(eq(pageText.createdAt, newest))
    .orderBy(pageText.id);
}

/** Takes from readers the texts that no account wrote, the demo's, of pages that stay. */
export async function takeBackUnsigned(tx: Query): Promise<void> {
  const unsigned = tx.select({ id: pageText.id }).from(pageText).where(isNull(pageText.createdBy));
  const shown = await tx.select({ id: page.id }).from(page).where(inArray(page.publicTextId, unsigned));
  const ids = shown.map(({ id }) => id);
  if (ids.length === 0) return;
  await tx.delete(pageMedia).where(inArray(pageMedia.pageId, ids));
  for (const id of ids) await updatePageRow(tx, id, { publicTextId: null });
}

/** Pages in which no account ever wrote: the demo's. */
export async function listUntouchedPages(query: Query): Promise<string[]> {
  const rows = await query
    .select({ id: pageText.pageId })
    .from(pageText)
    .groupBy(pageText.pageId)
    .having(sql`count(${pageText.createdBy}) = 0`);
  return rows.map(({ id }) => id);
}
