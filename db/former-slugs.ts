import { and, eq } from 'drizzle-orm';
import type { Query } from './client.ts';
import { formerSlug } from './schema.ts';

export type SlugKind = 'section' | 'topic' | 'person' | 'page';
export type FormerSlug = { kind: SlugKind; slug: string };

const stands = ({ kind, slug }: FormerSlug) => and(eq(formerSlug.kind, kind), eq(formerSlug.slug, slug));

/** Whose slug it once was; null when it was nobody's. */
export async function findFormerOwner(query: Query, former: FormerSlug): Promise<string | null> {
  const [row] = await query.select({ id: formerSlug.subjectId }).from(formerSlug).where(stands(former));
  return row?.id ?? null;
}

export async function insertFormerSlug(
  tx: Query,
  { subjectId, ...former }: FormerSlug & { subjectId: string },
  leftAt: number,
): Promise<void> {
  await tx.insert(formerSlug).values({ ...former, subjectId, leftAt });
}

export async function deleteFormerSlug(tx: Query, former: FormerSlug): Promise<void> {
  await tx.delete(formerSlug).where(stands(former));
}

/** What led to one leads to another from now on. */
export async function handOverFormerSlugs(
  tx: Query,
  { kind, from, to }: { kind: SlugKind; from: string; to: string },
): Promise<void> {
  await tx
    .update(formerSlug)
    .set({ subjectId: to })
    .where(and(eq(formerSlug.kind, kind), eq(formerSlug.subjectId, from)));
}
