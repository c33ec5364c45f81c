import { eq } from 'drizzle-orm';
import type { Query } from './client.ts';
import { section, topic } from './schema.ts';

export type SectionRow = typeof section.$inferSelect;
export type NewSection = typeof section.$inferInsert;

export function listSectionRows(query: Query): Promise<SectionRow[]> {
  return query.select().from(section).orderBy(section.position, section.id);
}

export async function insertMissingSections(tx: Query, rows: NewSection[]): Promise<void> {
  const known = await listSectionRows(tx);
  if (known.length === 0) await tx.insert(section).values(rows);
}

export async function findTopicRow(query: Query, slug: string) {
  const [row] = await query.select().from(topic).where(eq(topic.slug, slug));
  return row ?? null;
}
