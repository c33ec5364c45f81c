import { fullYears } from '#domain/stories/age';
import type { PublishedStory } from '#domain/stories/reading';
import { dayOf } from '#lib/zoned-time';
import { dateOf, machineTimeOf } from '../reader/newsroom-time.ts';
import type { Site } from '../reader/site.ts';

type Props = {
  story: Pick<PublishedStory, 'firstPublishedAt'>;
  site: Pick<Site, 'at' | 'timeZone' | 'language'>;
};

/** Says over an old story that it is old, before anybody takes it for news. */
export function AgeNotice({ story: { firstPublishedAt }, site }: Props) {
  const years = fullYears(dayOf(firstPublishedAt, site.timeZone), dayOf(site.at, site.timeZone));
  if (years === 0) return null;
  return (
    <p className="meta w-fit border-s-4 border-accent bg-tint px-3 py-2">
      <b>This story is more than {years === 1 ? 'a year' : `${years} years`} old</b>
      <time dateTime={machineTimeOf(firstPublishedAt)}>{dateOf(firstPublishedAt, site)}</time>
    </p>
  );
}
