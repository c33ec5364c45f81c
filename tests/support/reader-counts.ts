import { write } from '#db/client';
import { arrivalCount, shareCount, viewCount } from '#db/schema';
import { instantOf } from '#lib/zoned-time';
import { TIME_ZONE } from './newsroom.ts';

type Counted = {
  storyId: string;
  day: string;
  views?: number;
  arrivals?: Record<string, number>;
  shares?: Record<string, number>;
};

/** What readers did with a story on a day, as if it had been counted. */
export function countReaders({
  storyId,
  day,
  views = 0,
  arrivals = {},
  shares = {},
}: Counted): Promise<void> {
  return write(async (tx) => {
    const hour = instantOf(day, '00:00', TIME_ZONE);
    if (views > 0) await tx.insert(viewCount).values({ hour, storyId, views });
    for (const [source, count] of Object.entries(arrivals))
      await tx.insert(arrivalCount).values({ day, storyId, source, views: count });
    for (const [channel, count] of Object.entries(shares))
      await tx.insert(shareCount).values({ day, storyId, channel, shares: count });
  });
}
