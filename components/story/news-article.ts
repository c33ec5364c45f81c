import type { NewsArticle, NewsMediaOrganization, Person } from 'schema-dts';
import { bodyText } from '#domain/stories/body/words';
import { type BylineRole, leadingNames, namesIn } from '#domain/stories/bylines';
import type { BylineLink, Correction, PublishedStory } from '#domain/stories/reading';
import { countWords } from '#lib/count-words';
import { publisherId, websiteId } from '../reader/graph.ts';
import { machineTimeOf } from '../reader/newsroom-time.ts';
import type { Site } from '../reader/site.ts';
import { modifiedAt } from './correction-words.ts';
import { describeText } from './describe-text.ts';
import { storyCrops } from './share-images.ts';

/** What a search engine reads of a story. */
export function newsArticleOf(story: PublishedStory, site: Site): NewsArticle {
  const url = site.origin + story.path;
  const { headline, socialHeadline, dateline, topics, corrections } = story;
  const [description, crops] = [describeText(story), storyCrops(story, site)];
  return {
    '@type': 'NewsArticle',
    mainEntityOfPage: url,
    url,
    headline,
    ...(socialHeadline && socialHeadline !== headline && { alternativeHeadline: socialHeadline }),
    ...(description && { description }),
    ...(crops.length > 0 && { image: crops.map(({ path }) => site.origin + path) }),
    datePublished: machineTimeOf(story.firstPublishedAt),
    dateModified: machineTimeOf(modifiedAt(story, corrections)),
    ...authorsOf(story, site),
    ...othersOf(story, site),
    publisher: publisherId(site),
    isPartOf: websiteId(site),
    articleSection: story.section.name,
    ...(topics.length > 0 && { keywords: topics.map((topic) => topic.name) }),
    ...(dateline && { contentLocation: { '@type': 'Place', name: dateline } }),
    wordCount: countWords(bodyText(story.body)),
    inLanguage: site.language,
    isAccessibleForFree: true,
    ...(corrections.length > 0 && { correction: corrections.map(commentOf) }),
  };
}

const commentOf = ({ words, publishedAt }: Correction) => ({
  '@type': 'CorrectionComment' as const,
  text: words,
  datePublished: machineTimeOf(publishedAt),
});

/** Without a byline nobody is named: a field that we do not know is left out. */
function authorsOf(story: PublishedStory, site: Site) {
  const author = leadingNames(story.bylines).map((name) => authorOf(name, story, site));
  return author.length > 0 ? { author } : {};
}

/** Those who are not its authors: who took the pictures, who translated it. */
function othersOf({ bylines, people }: PublishedStory, site: Site) {
  const authors = new Set(leadingNames(bylines));
  const peopleOf = (role: BylineRole) =>
    namesIn(bylines, role)
      .filter((name) => !authors.has(name))
      .map((name) => personOf(name, people, site));
  const [contributor, translator] = [peopleOf('photographs'), peopleOf('translation')];
  return {
    ...(contributor.length > 0 && { contributor }),
    ...(translator.length > 0 && { translator }),
  };
}

/** A story signed by the paper was written by nobody in particular. */
const authorOf = (name: string, { people }: PublishedStory, site: Site): Person | NewsMediaOrganization =>
  name === site.name
    ? { '@type': 'NewsMediaOrganization', ...publisherId(site), name, url: `${site.origin}/` }
    : personOf(name, people, site);

/** With the page of the person, whatever they did. */
function personOf(name: string, people: readonly BylineLink[], site: Site): Person {
  const person = people.find((one) => one.name === name);
  if (person === undefined) return { '@type': 'Person', name };
  const { path, elsewhere } = person;
  return {
    '@type': 'Person',
    name,
    url: site.origin + path,
    ...(elsewhere.length > 0 && { sameAs: elsewhere }),
  };
}
