import { and, gt, isNull, lte, or, type SQL } from 'drizzle-orm';
import { publication, story } from './schema.ts';

/**
 * The one predicate of what readers see, in SQL; its pure twin is domain/stories/live.ts and a property test
 * compares the two. Needs `publication` and `story` in the query.
 */
export const isLive = (at: number): SQL | undefined =>
  and(
    lte(publication.startsAt, at),
    gt(publication.endsAt, at),
    or(isNull(story.embargoUntil), lte(story.embargoUntil, at)),
  );
