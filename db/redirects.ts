import { and, count, desc, eq, inArray, sql } from 'drizzle-orm';
import { piecesOf } from '#lib/pieces';
import type { Query } from './client.ts';
import { type Cursor, olderThan } from './cursor.ts';
import { redirect } from './schema.ts';
import { contains } from './search.ts';

export type RedirectRow = typeof redirect.$inferSelect;

/** Five values each: far below what a statement of either engine may carry. */
const AT_ONCE = 1000;

/** Those of these paths that lead somewhere. */
export async function findRedirects(query: Query, paths: string[]): Promise<RedirectRow[]> {
  const found: RedirectRow[] = [];
  for (const some of piecesOf(paths, AT_ONCE))
    found.push(...(await query.select().from(redirect).where(inArray(redirect.path, some))));
  return found;
}

/** Those that lead to one of these. */
export async function listRedirectsTo(query: Query, targets: string[]): Promise<RedirectRow[]> {
  const found: RedirectRow[] = [];
  for (const some of piecesOf(targets, AT_ONCE))
    found.push(...(await query.select().from(redirect).where(inArray(redirect.target, some))));
  return found;
}

/** A page of them, the newest first. The identity in `place` is the path. */
export function listRedirectPage(
  query: Query,
  { search, place, limit }: { search: string; place: Cursor | null; limit: number },
) {
  return query
    .select()
    .from(redirect)
    .where(
      and(
        contains(search, redirect.path, redirect.target),
        olderThan(place, { at: redirect.createdAt, id: redirect.path }),
      ),
    )
    .orderBy(desc(redirect.createdAt), desc(redirect.path))
    .limit(limit);
}

export async function countRedirects(query: Query): Promise<number> {
  const [row] = await query.select({ redirects: count() }).from(redirect);
  return row?.redirects ?? 0;
}

/** Makes them, or leads those that there are to another place. */
export async function putRedirects(tx: Query, rows: RedirectRow[]): Promise<void> {
  for (const some of piecesOf(rows, AT_ONCE))
    await tx
      .insert(redirect)
      .values(some)
      .onConflictDoUpdate({
        target: redirect.path,
        set: {
          target: sql`excluded.target`,
          createdBy: sql`excluded.created_by`,
          createdByName: sql`excluded.created_by_name`,
          createdAt: sql`excluded.created_at`,
        },
      });
}

export async function deleteRedirectRow(tx: Query, path: string): Promise<void> {
  await tx.delete(redirect).where(eq(redirect.path, path));
}
