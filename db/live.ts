import { and, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import { publication, story } from './schema.ts';

/**
 * The one predicate of what readers see, in SQL; its pure twin is domain/stories/live.ts and a property test
 * compares the two. Needs `publication` and `story` in the query. The plus signs keep the engines from the indexes on
 * these columns: nearly every row passes, and a list sorted after such an index reads them all.
 */
export const isLive = (at: number): SQL | undefined =>
  and(sql`+${publication.startsAt} <= ${at}`, sql`+${publication.endsAt} > ${at}`, isFree(at));

/** Whether readers see it or have seen it. */
export const hasBeenLive = (at: number): SQL | undefined =>
  and(lte(publication.startsAt, at), lte(publication.startsAt, publication.endsAt), isFree(at));

const isFree = (at: number): SQL | undefined => or(isNull(story.embargoUntil), lte(story.embargoUntil, at));
