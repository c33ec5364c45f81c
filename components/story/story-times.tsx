import type { PublishedStory } from '#domain/stories/reading';
import { dayOf } from '#lib/zoned-time';
import { type Clock, dateOf, machineTimeOf, timeOf, zoneNameOf } from '../reader/newsroom-time.ts';

type Props = { story: PublishedStory; clock: Clock };

/** Where it was written, when readers first saw it and when it last changed, in the newsroom's time. */
export function StoryTimes({ story, clock }: Props) {
  const { firstPublishedAt, updatedAt } = story;
  return (
    <p className="meta story-times">
      {story.dateline && <span>{story.dateline}</span>}
      <span>
        Published <time dateTime={machineTimeOf(firstPublishedAt)}>{momentOf(firstPublishedAt, clock)}</time>{' '}
        {zoneNameOf(firstPublishedAt, clock)}
      </span>
      {wasUpdated(story) && (
        <span>
          Updated <time dateTime={machineTimeOf(updatedAt)}>{updateOf(story, clock)}</time>{' '}
          {zoneNameOf(updatedAt, clock)}
        </span>
      )}
      <span>{story.minutes} min read</span>
    </p>
  );
}

const momentOf = (at: number, clock: Clock): string => `${dateOf(at, clock)}, ${timeOf(at, clock)}`;

const MINUTE = 60_000;
const wasUpdated = ({ firstPublishedAt, updatedAt }: PublishedStory): boolean =>
  updatedAt - firstPublishedAt >= MINUTE;

/** On the day of publication the hour says enough. */
function updateOf({ firstPublishedAt, updatedAt }: PublishedStory, clock: Clock): string {
  const sameDay = dayOf(firstPublishedAt, clock.timeZone) === dayOf(updatedAt, clock.timeZone);
  return sameDay ? timeOf(updatedAt, clock) : momentOf(updatedAt, clock);
}
