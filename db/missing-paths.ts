import { and, asc, count, desc, eq, gte, inArray, lt, or, sql } from 'drizzle-orm';
import { piecesOf } from '#lib/pieces';
import type { Query } from './client.ts';
import { missingPath } from './schema.ts';
import { contains } from './search.ts';

/** Four values each: far below what a statement of either engine may carry. */
const AT_ONCE = 1000;

/** Adds to what was counted before, by other nodes too. */
export async function addMissing(tx: Query, hits: ReadonlyMap<string, number>, at: number): Promise<void> {
  const rows = [...hits].map(([path, more]) => ({ path, hits: more, firstAt: at, lastAt: at }));
  for (const some of piecesOf(rows, AT_ONCE))
    await tx
      .insert(missingPath)
      .values(some)
      .onConflictDoUpdate({
        target: missingPath.path,
        set: { hits: sql`${missingPath.hits} + excluded.hits`, lastAt: sql`excluded.last_at` },
      });
}

export async function deleteMissingBefore(tx: Query, at: number): Promise<void> {
  await tx.delete(missingPath).where(lt(missingPath.lastAt, at));
}

/** All but so many: those that were asked for least go, of them the ones that nobody asked for the longest. */
export async function keepMostMissing(tx: Query, keep: number): Promise<void> {
  const [counted] = await tx.select({ paths: count() }).from(missingPath);
  const tooMany = (counted?.paths ?? 0) - keep;
  if (tooMany <= 0) return;
  const least = await tx
    .select({ path: missingPath.path })
    .from(missingPath)
    .orderBy(asc(missingPath.hits), asc(missingPath.lastAt), asc(missingPath.path))
    .limit(tooMany);
  await deleteMissing(
    tx,
    least.map(({ path }) => path),
  );
}

export async function deleteMissing(tx: Query, paths: string[]): Promise<void> {
  for (const some of piecesOf(paths, AT_ONCE))
    await tx.delete(missingPath).where(inArray(missingPath.path, some));
}

/** A place in the list: how often, and which. */
export type MissingPlace = { hits: number; path: string };

/** A page of those that somebody asked for since then, the most asked for first. */
export function listMissingPage(
  query: Query,
  {
    search,
    place,
    since,
    limit,
  }: { search: string; place: MissingPlace | null; since: number; limit: number },
) {
  return query
    .select()
    .from(missingPath)
    .where(and(contains(search, missingPath.path), gte(missingPath.lastAt, since), behind(place)))
    .orderBy(desc(missingPath.hits), desc(missingPath.path))
    .limit(limit);
}

const behind = (place: MissingPlace | null) =>
  place === null
    ? undefined
    : or(
        lt(missingPath.hits, place.hits),
        and(eq(missingPath.hits, place.hits), lt(missingPath.path, place.path)),
      );
