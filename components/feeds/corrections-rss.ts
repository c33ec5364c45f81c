import type { ListedCorrection } from '#domain/stories/reading';
import { element, words } from '#lib/markup';
import type { Site } from '../reader/site.ts';
import { correctionAnchor, correctionName } from '../story/correction-words.ts';
import { nameOf } from './feed.ts';
import { writeChannel } from './rss-channel.ts';

/** RSS 2.0 of what the paper has corrected: the words, and the story that they stand in. No hub is told of it. */
export function writeCorrectionsRss(site: Site, corrections: readonly ListedCorrection[]): string {
  const home = `${site.origin}/corrections`;
  return writeChannel(
    {
      site,
      title: `${site.name}: Corrections`,
      description: `What ${site.name} has corrected and clarified`,
      home,
      self: `${home}/feed.xml`,
      hub: '',
      changedAt: Math.max(0, ...corrections.map(({ publishedAt }) => publishedAt)),
    },
    corrections.map((correction) => itemXml(correction, site)),
  );
}

function itemXml(correction: ListedCorrection, { origin }: Site): string {
  const { id, kind, words: said, publishedAt, story } = correction;
  return element(
    'item',
    {},
    words('title', `${correctionName(kind)}: ${story.headline}`),
    words('link', `${origin}${story.path}#${correctionAnchor(correction)}`),
    words('guid', nameOf(id), { isPermaLink: 'false' }),
    words('pubDate', new Date(publishedAt).toUTCString()),
    words('description', words('p', said)),
  );
}
