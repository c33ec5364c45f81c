import { write } from '#db/client';
import { addViews, listExisting } from '#db/views';
import { startOfHour } from '#lib/zoned-time';
import { newsroomZone } from '../settings/read-settings.ts';

/** A statement carries three values for each. */
const AT_ONCE = 1000;

/**
 * Adds how often stories were opened, by their ids, to the newsroom's hour of `at` (ms UTC). Whoever opened them is known to
 * nobody here. Several nodes add up; of a story that is gone nothing is counted.
 */
export async function countViews(views: ReadonlyMap<string, number>, at: number): Promise<void> {
  const ids = [...views.keys()];
  if (ids.length === 0) return;
  const hour = startOfHour(at, await newsroomZone());
  await write(async (tx) => {
    for (let start = 0; start < ids.length; start += AT_ONCE) {
      const there = await listExisting(tx, ids.slice(start, start + AT_ONCE));
      await addViews(
        tx,
        there.map((storyId) => ({ hour, storyId, views: views.get(storyId) ?? 0 })),
      );
    }
  });
}
