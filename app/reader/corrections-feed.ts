import { Feed } from 'feed';
import type { ListedCorrection } from '#domain/stories/reading';
import type { Site } from '../../components/reader/site.ts';
import { correctionAnchor, correctionName } from '../../components/story/correction-words.ts';
import { writable } from './feed.ts';

/** RSS 2.0 of what the paper has corrected: the words, and the story that they stand in. */
export function writeCorrectionsFeed(site: Site, corrections: readonly ListedCorrection[]): string {
  const link = `${site.origin}/corrections`;
  const feed = new Feed({
    id: link,
    link,
    title: writable(`${site.name}: Corrections`),
    description: writable(`What ${site.name} has corrected and clarified`),
    language: site.language,
    updated: new Date(Math.max(0, ...corrections.map(({ publishedAt }) => publishedAt))),
    generator: false,
    copyright: writable(site.name),
    feedLinks: { rss: `${link}/feed.xml` },
  });
  for (const correction of corrections) feed.addItem(itemOf(correction, site));
  return feed.rss2();
}

function itemOf(correction: ListedCorrection, { origin }: Site) {
  const { kind, words, publishedAt, story } = correction;
  const address = `${origin}${story.path}#${correctionAnchor(correction)}`;
  return {
    id: address,
    link: address,
    title: writable(`${correctionName(kind)}: ${story.headline}`),
    description: writable(words),
    date: new Date(publishedAt),
    published: new Date(publishedAt),
  };
}
