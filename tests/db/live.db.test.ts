import { and, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { read, write } from '#db/client';
import { isLive as isLiveInSql } from '#db/live';
import { publication, story } from '#db/schema';
import { isLive } from '#domain/stories/live';
import { MORNING, openNewsroom, runStory } from '../support/newsroom.ts';

beforeAll(openNewsroom);

test('SQL and its pure twin agree on what is live, at every edge of every span', async () => {
  const { id } = await runStory();
  // Few distinct instants, so that equal ones meet often.
  const instant = fc.integer({ min: 0, max: 5 }).map((step) => MORNING + step);
  const span = fc.record({ startsAt: instant, endsAt: instant, embargoUntil: fc.option(instant) });
  const seen = new Set<boolean>();
  await fc.assert(
    fc.asyncProperty(span, instant, async ({ startsAt, endsAt, embargoUntil }, at) => {
      await write(async (tx) => {
        await tx.update(publication).set({ startsAt, endsAt }).where(eq(publication.storyId, id));
        await tx.update(story).set({ embargoUntil }).where(eq(story.id, id));
      });
      const rows = await read()
        .select({ id: story.id })
        .from(publication)
        .innerJoin(story, eq(story.id, publication.storyId))
        .where(and(eq(story.id, id), isLiveInSql(at)));
      const live = isLive({ startsAt, endsAt, embargoUntil }, at);
      seen.add(live);
      expect(rows.length === 1).toBe(live);
    }),
    { numRuns: 300 },
  );
  expect(seen).toEqual(new Set([true, false]));
});
