import type { Query } from '#db/client';
import { listOpenSpans } from '#db/publications';
import { FOREVER } from '#db/schema';
import type { StoryRow } from '#db/stories';
import { instantWords } from '#lib/instant-words';
import { newsroomZone } from '../settings/read-settings.ts';
import { isBreaking } from './break-news.ts';
import { isEmbargoed } from './live.ts';

type Planned = Pick<StoryRow, 'id' | 'embargoUntil' | 'breakingUntil'>;

/** What is planned for each of these stories, a sentence each; nothing for most. */
export async function listPlans(
  query: Query,
  stories: Planned[],
  at: number,
): Promise<Map<string, string[]>> {
  const timeZone = await newsroomZone(query);
  const say = (instant: number) => instantWords(instant, at, timeZone);
  const spans = await listOpenSpans(
    query,
    stories.map(({ id }) => id),
    at,
  );
  return new Map(
    stories.map((story) => {
      const own = spans.filter(({ storyId }) => storyId === story.id);
      const pending = own.find(({ startsAt }) => startsAt > at);
      const isLive = own.some(({ startsAt }) => startsAt <= at);
      const end = own.at(-1)?.endsAt ?? FOREVER;
      return [
        story.id,
        [
          ...(isEmbargoed(story, at) ? [`Embargo until ${say(story.embargoUntil)}`] : []),
          ...(pending ? [`${isLive ? 'Update' : 'Publication'} ${say(pending.startsAt)}`] : []),
          ...(end < FOREVER ? [`Withdrawal ${say(end)}`] : []),
          ...(isBreaking(story, at) && isLive ? [`Breaking until ${say(story.breakingUntil)}`] : []),
        ],
      ];
    }),
  );
}
