import type { NewsArticle, WithContext } from 'schema-dts';
import { renditionUrl } from '#domain/media/picture';
import type { PublishedStory } from '#domain/stories/reading';
import { machineTimeOf } from '../reader/newsroom-time.ts';
import type { Site } from '../reader/site.ts';
import { singleWidth } from '../reader/srcset.ts';

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
    image: story.slides.map(
      (picture) => site.origin + renditionUrl(picture, singleWidth(picture, PICTURE_WIDTH), 'jpg'),
    ),
    datePublished: machineTimeOf(story.firstPublishedAt),
    dateModified: machineTimeOf(story.updatedAt),
    author: story.bylines.map((name) => authorOf(name, site)),
    publisher: { '@type': 'NewsMediaOrganization', name: site.name, url: `${site.origin}/` },
    articleSection: story.section.name,
    keywords: story.topics.map((topic) => topic.name),
    inLanguage: site.language,
    isAccessibleForFree: true,
  };
}

/** A story signed by the paper was written by nobody in particular. */
const authorOf = (name: string, site: Site) =>
  name === site.name
    ? { '@type': 'Organization' as const, name, url: `${site.origin}/` }
    : { '@type': 'Person' as const, name };

/** JSON that may stand in a script element: no text in it can end the element or open a comment. */
export const scriptJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
