import { and, eq, sql } from 'drizzle-orm';
import type { Query } from './client.ts';
import { formerSlug, section } from './schema.ts';

export type SectionRow = typeof section.$inferSelect;
export type NewSection = typeof section.$inferInsert;

export function listSectionRows(query: Query): Promise<SectionRow[]> {
  return query.select().from(section).orderBy(section.position, section.id);
}

export async function insertMissingSections(tx: Query, rows: NewSection[]): Promise<void> {
  const known = await listSectionRows(tx);
  if (known.length === 0) await tx.insert(section).values(rows);
}

export async function findSectionRow(query: Query, id: string): Promise<SectionRow | null> {
  const [row] = await query.select().from(section).where(eq(section.id, id));
  return row ?? null;
}

/** The section that once had this slug, by the one it has now. */
export async function findMovedSection(query: Query, slug: string): Promise<SectionRow | null> {
  const [row] = await query
    .select({ section })
    .from(formerSlug)
    .innerJoin(section, eq(section.id, formerSlug.subjectId))
    .where(and(eq(formerSlug.kind, 'section'), eq(formerSlug.slug, slug)));
  return row?.section ?? null;
}

export async function insertSection(tx: Query, row: NewSection): Promise<void> {
  await tx.insert(section).values(row);
}

/** Changes a section, and counts the change. */
export async function updateSectionRow(tx: Query, id: string, set: Partial<NewSection>): Promise<void> {
  await tx
    .update(section)
    .set({ ...set, edits: sql`${section.edits} + 1` })
    .where(eq(section.id, id));
}

/** Its place in the masthead; no change of what the section is. */
export async function placeSection(tx: Query, id: string, position: number): Promise<void> {
  await tx.update(section).set({ position }).where(eq(section.id, id));
}
