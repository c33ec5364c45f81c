import { isJustUpdated } from '#domain/stories/age';
import type { PublishedStory } from '#domain/stories/reading';
import { dateOf, machineTimeOf, timeOf, zoneNameOf } from '../reader/newsroom-time.ts';
import type { Site } from '../reader/site.ts';

type Props = { story: PublishedStory; site: Site; changesPath: string | null };

/** For a day after a text was changed: whoever read it before is told so where they begin to read. */
export function UpdatedNotice({ story, site, changesPath }: Props) {
  if (!isJustUpdated(story, site.at)) return null;
  const { updatedAt } = story;
  return (
    <p className="meta w-fit border-s-4 border-rule ps-3">
      <b>
        This story was updated on{' '}
        <time dateTime={machineTimeOf(updatedAt)}>
          {dateOf(updatedAt, site)} at {timeOf(updatedAt, site)}
        </time>{' '}
        {zoneNameOf(updatedAt, site)}
      </b>
      {changesPath !== null && (
        <a className="underline" href={changesPath}>
          What changed
        </a>
      )}
    </p>
  );
}
