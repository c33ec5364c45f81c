import { leadingNames } from '#domain/stories/bylines';
import type { BylineLink, PublishedStory } from '#domain/stories/reading';
import { fediverseHandle } from '../people/fediverse-handle.ts';
import type { Article, Preview } from '../reader/link-preview.tsx';
import { modifiedAt } from './correction-words.ts';

/** What networks are told of a story, and of each part of it that is shared by itself. */
export function storyPreview(story: PublishedStory): { kind: Article; creator: Preview['creator'] } {
  const authors = authorsOf(story);
  return {
    kind: {
      publishedAt: story.firstPublishedAt,
      updatedAt: modifiedAt(story, story.corrections),
      section: story.section.name,
      topics: story.topics.map((topic) => topic.name),
      authors: [...new Set(authors.map(({ path }) => path))],
    },
    creator: fediverseHandle(authors.flatMap(({ elsewhere }) => elsewhere)) ?? '',
  };
}

/** Those of its authors who have a page. */
function authorsOf({ bylines, people }: PublishedStory): BylineLink[] {
  const names = leadingNames(bylines);
  return names.flatMap((name) => people.find((one) => one.name === name) ?? []);
}
