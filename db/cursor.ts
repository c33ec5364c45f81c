import { and, type Column, eq, gt, lt, or, type SQL } from 'drizzle-orm';

/** A place in a list that is ordered by an instant (ms UTC) and then by identity: of a story, a picture, a revision. */
export type Cursor = { at: number; id: string };

/** The columns that such a list is ordered by. */
type Order = { at: Column; id: Column };

/** What stands behind a place where the newest comes first; all of the list for none. */
export const olderThan = (place: Cursor | null, { at, id }: Order): SQL | undefined =>
  place === null ? undefined : or(lt(at, place.at), and(eq(at, place.at), lt(id, place.id)));

/** What stands before it. */
export const newerThan = (place: Cursor | null, { at, id }: Order): SQL | undefined =>
  place === null ? undefined : or(gt(at, place.at), and(eq(at, place.at), gt(id, place.id)));
