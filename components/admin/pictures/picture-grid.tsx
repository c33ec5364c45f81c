import type { ReactNode } from 'react';
import type { LibraryEntry } from '#domain/media/list-library';
import type { NewsroomClock } from '../moment-words.ts';
import { libraryAddress, type LibraryView } from './library-address.ts';
import { licenceWords } from './licence-words.ts';
import { Thumbnail } from './thumbnail.tsx';

type PictureGridProps = {
  pictures: LibraryEntry[];
  /** The cursor of the page after this one. */
  next: string | null;
  view: LibraryView;
  isFirst: boolean;
  clock: NewsroomClock;
};

export function PictureGrid({ pictures, next, view, isFirst, clock }: PictureGridProps): ReactNode {
  if (pictures.length === 0) return <NoPictures view={view} />;
  return (
    <>
      <ul className="picture-grid">
        {pictures.map((picture) => (
          <PictureTile key={picture.id} picture={picture} clock={clock} />
        ))}
      </ul>
      <nav className="desk-pages" aria-label="Pages of the library">
        {!isFirst && <a href={libraryAddress(view)}>Newest</a>}
        {next && <a href={libraryAddress(view, next)}>Older pictures</a>}
      </nav>
    </>
  );
}

function PictureTile({ picture, clock }: { picture: LibraryEntry; clock: NewsroomClock }) {
  const licence = licenceWords(picture, clock);
  return (
    <li className="picture-tile">
      <Thumbnail picture={picture} />
      <a className="picture-tile-name" href={`/admin/pictures/${picture.id}`}>
        {picture.name}
      </a>
      <p className="picture-tile-facts">
        {licence && <b>{licence}</b>}
        {picture.needsAlt && <span>Without alt text</span>}
        {picture.credit && <span>{picture.credit}</span>}
      </p>
    </li>
  );
}

const NONE: Record<NonNullable<LibraryView['filter']>, string> = {
  mine: 'You have sent no picture yet.',
  unused: 'Every picture is used in a story.',
  licence: 'No licence has ended or ends within fourteen days.',
  'no-alt': 'Every picture has alt text or is marked as decorative.',
};

function NoPictures({ view: { search, filter } }: { view: LibraryView }) {
  if (search !== '') {
    return (
      <p className="no-stories">
        No picture{filter && ' in this list'} has “{search}” in its name, caption, credit or alt text.{' '}
        <a href="/admin/pictures">Show all pictures</a>
      </p>
    );
  }
  const words = filter ? NONE[filter] : 'The library is empty. Add pictures, or drop them on this page.';
  return <p className="no-stories">{words}</p>;
}
