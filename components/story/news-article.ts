import type { NewsArticle, WithContext } from 'schema-dts';
import { type Picture, renditionUrl } from '#domain/media/picture';
import { type BylineRole, leadingNames, namesIn } from '#domain/stories/bylines';
import type { BylineLink, Correction, PublishedStory } from '#domain/stories/reading';
import { machineTimeOf } from '../reader/newsroom-time.ts';
import { publisherOf } from '../reader/publisher.ts';
import type { Site } from '../reader/site.ts';
import { singleWidth } from '../reader/srcset.ts';
import { modifiedAt } from './correction-words.ts';

const PICTURE_WIDTH = 1280;

/** What a search engine reads of a story. */
export function newsArticleOf(story: PublishedStory, site: Site): WithContext<NewsArticle> {
  const url = site.origin + story.path;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: url,
    url,
    headline: story.headline,
    ...(story.standfirst && { description: story.standfirst }),
    image: sharedPictures(story).map(
      (picture) => site.origin + renditionUrl(picture, singleWidth(picture, PICTURE_WIDTH), 'jpg'),
    ),
    datePublished: machineTimeOf(story.firstPublishedAt),
    dateModified: machineTimeOf(modifiedAt(story, story.corrections)),
    author: leadingNames(story.bylines).map((name) => authorOf(name, story, site)),
    ...othersOf(story, site),
    publisher: publisherOf(site),
    articleSection: story.section.name,
    keywords: story.topics.map((topic) => topic.name),
    inLanguage: site.language,
    isAccessibleForFree: true,
    ...(story.corrections.length > 0 && { correction: story.corrections.map(commentOf) }),
  };
}

/** What stands for the story first, then what opens it and its slides, each once. */
const sharedPictures = ({ socialPicture, leadPicture, slides }: PublishedStory): Picture[] => [
  ...new Map(
    [socialPicture, leadPicture, ...slides].flatMap((picture) => (picture ? [[picture.id, picture]] : [])),
  ).values(),
];

const commentOf = ({ words, publishedAt }: Correction) => ({
  '@type': 'CorrectionComment' as const,
  text: words,
  datePublished: machineTimeOf(publishedAt),
});

/** Those who are not its authors: who took the pictures, who translated it. */
function othersOf({ bylines, people }: PublishedStory, site: Site) {
  const authors = new Set(leadingNames(bylines));
  const peopleOf = (role: BylineRole) =>
    namesIn(bylines, role)
      .filter((name) => !authors.has(name))
      .map((name) => ({ '@type': 'Person' as const, name, ...urlOf(name, people, site) }));
  const [contributor, translator] = [peopleOf('photographs'), peopleOf('translation')];
  return {
    ...(contributor.length > 0 && { contributor }),
    ...(translator.length > 0 && { translator }),
  };
}

/** A story signed by the paper was written by nobody in particular. */
const authorOf = (name: string, { people }: PublishedStory, site: Site) =>
  name === site.name
    ? { '@type': 'Organization' as const, name, url: `${site.origin}/` }
    : { '@type': 'Person' as const, name, ...urlOf(name, people, site) };

/** The page of a person, whatever they did. */
function urlOf(name: string, people: readonly BylineLink[], site: Site) {
  const person = people.find((one) => one.name === name);
  return person && { url: site.origin + person.path };
}

/** JSON that may stand in a script element: no text in it can end the element or open a comment. */
export const scriptJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
