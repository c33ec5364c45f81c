import type { ReactNode } from 'react';
import type { DeskPersonRow } from '#domain/people/desk-people';
import { peopleAddress } from './people-address.ts';

type PeopleListProps = {
  people: DeskPersonRow[];
  /** Where the page after this one begins. */
  next: string | null;
  search: string;
  isFirst: boolean;
};

/** Everybody who stands in a byline, or may one day. */
export function PeopleList({ people, next, search, isFirst }: PeopleListProps): ReactNode {
  if (people.length === 0 && search !== '')
    return (
      <p className="no-stories">
        Nobody has “{search}” in their name or title. <a href="/admin/people">Show everybody</a>
      </p>
    );
  if (people.length === 0)
    return (
      <p className="no-stories">
        Nobody is written down yet. Whoever stands in the byline of a published story is listed here.
      </p>
    );
  return (
    <>
      <ol className="people-list">
        {people.map((person) => (
          <PersonRow key={person.id} person={person} />
        ))}
      </ol>
      <nav className="desk-pages" aria-label="Pages of the list">
        {!isFirst && <a href={peopleAddress(search)}>The beginning</a>}
        {next !== null && <a href={peopleAddress(search, next)}>More people</a>}
      </nav>
    </>
  );
}

const PersonRow = ({ person: { id, name, title, liveStories, hasAccount } }: { person: DeskPersonRow }) => (
  <li className="story-row">
    <a className="story-row-name" href={`/admin/people/${id}`}>
      <bdi>{name}</bdi>
    </a>
    {(title || hasAccount) && (
      <p className="story-row-facts">
        {title && <bdi>{title}</bdi>}
        {hasAccount && <span>Has an account</span>}
      </p>
    )}
    <p className="story-row-saved">{liveWords(liveStories)}</p>
  </li>
);

export function liveWords(stories: number): string {
  if (stories === 0) return 'No live story';
  return stories === 1 ? '1 live story' : `${stories} live stories`;
}
