import { and, eq } from 'drizzle-orm';
import type { Query } from './client.ts';
import { formerSlug, page, pageText } from './schema.ts';

/** Readers' reads of pages: a page that has no public text is in none of them. */

/** In their order: what the foot of every page needs. */
export function listPublicTitles(query: Query) {
  return query
    .select({ slug: page.slug, purpose: page.purpose, title: pageText.title, changedAt: pageText.createdAt })
    .from(page)
    .innerJoin(pageText, eq(pageText.id, page.publicTextId))
    .orderBy(page.position, page.id);
}

export async function findPublicPageRow(query: Query, slug: string) {
  const [row] = await query
    .select({ slug: page.slug, purpose: page.purpose, text: pageText })
    .from(page)
    .innerJoin(pageText, eq(pageText.id, page.publicTextId))
    .where(eq(page.slug, slug));
  return row ?? null;
}

/** The slug at which a public page answers now: its own, or of the page that once had this one. Null: no page. */
export async function findPublicSlug(query: Query, slug: string): Promise<string | null> {
  const own = await query
    .select({ slug: page.slug })
    .from(page)
    .innerJoin(pageText, eq(pageText.id, page.publicTextId))
    .where(eq(page.slug, slug));
  if (own[0]) return own[0].slug;
  const [moved] = await query
    .select({ slug: page.slug })
    .from(formerSlug)
    .innerJoin(page, eq(page.id, formerSlug.subjectId))
    .innerJoin(pageText, eq(pageText.id, page.publicTextId))
    .where(and(eq(formerSlug.kind, 'page'), eq(formerSlug.slug, slug)));
  return moved?.slug ?? null;
}
