import { and, desc, eq, gt, lte } from 'drizzle-orm';
import type { Query } from './client.ts';
import { previewLink } from './schema.ts';

export type PreviewLinkRow = typeof previewLink.$inferSelect;

export async function insertPreviewLink(tx: Query, row: PreviewLinkRow): Promise<void> {
  await tx.insert(previewLink).values(row);
}

/** The links of a story that still open it, the newest first. */
export function listOpenPreviewLinks(query: Query, storyId: string, at: number): Promise<PreviewLinkRow[]> {
  return query
    .select()
    .from(previewLink)
    .where(and(eq(previewLink.storyId, storyId), gt(previewLink.expiresAt, at)))
    .orderBy(desc(previewLink.createdAt), desc(previewLink.id));
}

export async function findOpenPreviewLink(
  query: Query,
  tokenHash: string,
  at: number,
): Promise<PreviewLinkRow | null> {
  const [row] = await query
    .select()
    .from(previewLink)
    .where(and(eq(previewLink.tokenHash, tokenHash), gt(previewLink.expiresAt, at)));
  return row ?? null;
}

export async function deletePreviewLink(tx: Query, storyId: string, id: string): Promise<void> {
  await tx.delete(previewLink).where(and(eq(previewLink.storyId, storyId), eq(previewLink.id, id)));
}

export async function deletePreviewLinksOf(tx: Query, storyId: string): Promise<void> {
  await tx.delete(previewLink).where(eq(previewLink.storyId, storyId));
}

export async function deletePreviewLinksBy(tx: Query, accountId: string): Promise<void> {
  await tx.delete(previewLink).where(eq(previewLink.createdBy, accountId));
}

/** What opens nothing any more is not kept: the audit has who made it. */
export async function deleteExpiredPreviewLinks(tx: Query, storyId: string, at: number): Promise<void> {
  await tx.delete(previewLink).where(and(eq(previewLink.storyId, storyId), lte(previewLink.expiresAt, at)));
}
