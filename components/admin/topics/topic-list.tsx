import type { ReactNode } from 'react';
import type { DeskTopicRow } from '#domain/topics/desk-topics';
import { liveStoriesWords } from './live-stories-words.ts';

type TopicListProps = {
  topics: DeskTopicRow[];
  /** Where the page after this one begins. */
  next: string | null;
  search: string;
  isFirst: boolean;
};

/** What the paper writes about, by address. */
export function TopicList({ topics, next, search, isFirst }: TopicListProps): ReactNode {
  if (topics.length === 0 && search !== '')
    return (
      <p className="no-stories">
        No topic has “{search}” in its name or description. <a href="/admin/topics">Show all</a>
      </p>
    );
  if (topics.length === 0)
    return <p className="no-stories">No topic yet. They come with the stories that are published.</p>;
  return (
    <>
      <ol className="people-list">
        {topics.map(({ id, name, description, liveStories }) => (
          <li key={id} className="story-row">
            <a className="story-row-name" href={`/admin/topics/${id}`}>
              <bdi>{name}</bdi>
            </a>
            {description && (
              <p className="story-row-facts">
                <bdi>{description}</bdi>
              </p>
            )}
            <p className="story-row-saved">{liveStoriesWords(liveStories)}</p>
          </li>
        ))}
      </ol>
      <nav className="desk-pages" aria-label="Pages of the list">
        {!isFirst && <a href={topicsAddress(search)}>The beginning</a>}
        {next !== null && <a href={topicsAddress(search, next)}>More topics</a>}
      </nav>
    </>
  );
}

/** The list under a search, from its beginning or after a slug. */
function topicsAddress(search: string, after: string | null = null): string {
  const query = new URLSearchParams({
    ...(search === '' ? {} : { q: search }),
    ...(after === null ? {} : { after }),
  });
  return query.size === 0 ? '/admin/topics' : `/admin/topics?${query}`;
}
