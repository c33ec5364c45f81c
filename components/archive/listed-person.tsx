import type { ListedPerson as Person } from '#domain/people/people-index';
import { ResponsivePicture } from '../reader/responsive-picture.tsx';
import { storiesWords } from './count-words.ts';

/** Somebody in the list of all: portrait, name, title and the number of their stories. */
export const ListedPerson = ({ person, language }: { person: Person; language: string }) => (
  <div className="listed-person card">
    {person.picture && (
      <ResponsivePicture
        picture={person.picture}
        sizes="4rem"
        decorative
        cropped
        className="small-portrait"
      />
    )}
    <div>
      <p className="headline text-item">
        <a className="card-link" href={person.path}>
          {person.name}
        </a>
      </p>
      <p className="meta">
        {person.title && <span>{person.title}</span>}
        <span>{storiesWords(person.stories, language)}</span>
      </p>
    </div>
  </div>
);
