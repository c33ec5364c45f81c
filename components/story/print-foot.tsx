import type { PublishedStory } from '#domain/stories/reading';
import { longDateOf } from '../reader/newsroom-time.ts';
import type { Site } from '../reader/site.ts';

/** On paper only: where the story is to be found, and as of when it was read. */
export const PrintFoot = ({ site, story }: { site: Site; story: PublishedStory }) => (
  <p className="print-foot meta">
    <span>{site.origin + story.path}</span>
    <span>{longDateOf(site.at, site)}</span>
  </p>
);
