import { read } from '#db/client';
import { listMostReadCounts } from '#db/views';
import { type Actor, can } from '../access.ts';
import { done, notAllowed, type Result } from '../failure.ts';
import { storyPath } from '../stories/address.ts';
import { getNewest } from '../stories/story-access.ts';
import { listDays, listStoryCounts, type ReadDay, type ReadStory } from './read-readers.ts';
import { daysOfSpan } from './span-days.ts';
import type { Span } from './span.ts';

/** How many stories a list of the room names. */
const NAMED = 20;

export type OpenedStory = { id: string; name: string; views: number };

export type PaperReaders = {
  days: ReadDay[];
  /** Of the last 24 hours, live stories only, as they were counted at most five minutes ago. */
  lastHours: OpenedStory[];
  mostRead: ReadStory[];
  mostShared: ReadStory[];
};

/** What is known of the readers of the whole paper, in a span that ends today. */
export async function readPaperReaders(actor: Actor, span: Span, at: number): Promise<Result<PaperReaders>> {
  const within = await daysOfSpan(span, at);
  const days = await listDays(actor, within);
  if (!days.ok) return days;
  const mostRead = await listStoryCounts(actor, { ...within, by: 'views', limit: NAMED });
  if (!mostRead.ok) return mostRead;
  const mostShared = await listStoryCounts(actor, { ...within, by: 'shares', limit: NAMED });
  if (!mostShared.ok) return mostShared;
  const lastHours = (await listMostReadCounts(read(), 'day')).map(({ headline, slugline, ...story }) => ({
    ...story,
    name: headline || slugline,
  }));
  return done({ days: days.value, lastHours, mostRead: mostRead.value, mostShared: mostShared.value });
}

export type StoryReaders = {
  id: string;
  /** What the story is called at the desk; may be empty. */
  name: string;
  /** Where readers have it, had it or will have it; null where no hour was ever set. */
  path: string | null;
  days: ReadDay[];
};

/** What is known of the readers of one story, in a span that ends today. */
export async function getStoryReaders(
  actor: Actor,
  { id, span }: { id: string; span: Span },
  at: number,
): Promise<Result<StoryReaders>> {
  if (!can(actor, 'read-desk')) return notAllowed('see who reads');
  const found = await getNewest(read(), id);
  if (!found.ok) return found;
  const days = await listDays(actor, { ...(await daysOfSpan(span, at)), storyId: id });
  if (!days.ok) return days;
  const { story, revision } = found;
  return done({
    id,
    name: revision.headline || story.slugline,
    path: story.urlDay && storyPath(story.urlDay, story.urlSlug),
    days: days.value,
  });
}
