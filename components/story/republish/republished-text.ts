import { namesIn } from '#domain/stories/bylines';
import type { Block, Body } from '#domain/stories/body';
import { plainText } from '#domain/stories/body/plain-text/write-text';
import type { PublishedStory } from '#domain/stories/reading';
import { element, escaped, words } from '#lib/markup';
import { storyHtml } from '../../feeds/story-html.ts';
import { dateOf } from '../../reader/newsroom-time.ts';
import type { Site } from '../../reader/site.ts';
import { correctionName } from '../correction-words.ts';

/**
 * A story as others may take it over: its words, the notes on them and whose they are. Pictures are left out, whose
 * rights are often somebody else's (docs/decisions/0119-what-others-may-take-over.md), and so is what leads on from here.
 */
export function republishedHtml(story: PublishedStory, site: Site): string {
  const link = words('a', site.name, { href: site.origin + story.path });
  const parts = [
    words('h1', story.headline),
    story.standfirst && words('p', story.standfirst),
    byline(story) && words('p', byline(story)),
    storyHtml({ ...story, body: wordsAlone(story.body), leadPicture: null, slides: [] }, site),
    element(
      'p',
      {},
      element('em', {}, `First published by ${link} on ${escaped(dateOf(story.firstPublishedAt, site))}.`),
    ),
  ];
  return parts
    .filter(Boolean)
    .join('\n')
    .replace(/<\/(p|h1|h2|h3|ul|ol|blockquote|aside|figure|table)>(?=<[^/])/g, '$&\n');
}

/** The same without any markup. */
export function republishedWords(story: PublishedStory, site: Site): string {
  const notes = story.corrections.map(
    (note) => `${correctionName(note.kind)}, ${dateOf(note.publishedAt, site)}: ${note.words}`,
  );
  return [
    story.headline,
    story.standfirst,
    byline(story),
    ...notes,
    plainText(wordsAlone(story.body)),
    `First published by ${site.name} on ${dateOf(story.firstPublishedAt, site)}: ${site.origin}${story.path}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** For the head of the page that takes the story over: search engines then know which one is the original. */
export const canonicalLine = (story: PublishedStory, site: Site): string =>
  `<link rel="canonical" href="${escaped(site.origin + story.path)}">`;

const LEFT_OUT: readonly Block['type'][] = ['picture', 'pictureGroup', 'relatedStory'];

const wordsAlone = (body: Body): Body => ({
  ...body,
  content: body.content.filter(({ type }) => !LEFT_OUT.includes(type)),
});

/** Photographers are not named where their pictures are not. */
function byline({ bylines }: PublishedStory): string {
  const [reporters, translators] = [namesIn(bylines, 'reporting'), namesIn(bylines, 'translation')];
  return [
    reporters.length > 0 && `By ${reporters.join(', ')}`,
    translators.length > 0 && `Translated by ${translators.join(', ')}`,
  ]
    .filter(Boolean)
    .join('. ');
}
