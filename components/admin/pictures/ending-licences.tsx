import type { ReactNode } from 'react';
import type { LibraryEntry } from '#domain/media/list-library';
import type { NewsroomClock } from '../moment-words.ts';
import { licenceWords } from './licence-words.ts';

type EndingLicencesProps = {
  pictures: LibraryEntry[];
  /** There are more than these. */
  isMore: boolean;
  clock: NewsroomClock;
};

/** Pictures in use that may soon no longer be shown; nothing where there are none. */
export function EndingLicences({ pictures, isMore, clock }: EndingLicencesProps): ReactNode {
  if (pictures.length === 0) return null;
  return (
    <section className="ending-licences" aria-labelledby="ending-licences">
      <h2 id="ending-licences">Licences that end soon</h2>
      <ul>
        {pictures.map((picture) => (
          <li key={picture.id}>
            <a href={`/admin/pictures/${picture.id}`}>{picture.name}</a>{' '}
            <span data-licence={picture.licence}>{licenceWords(picture, clock)}</span>
          </li>
        ))}
        {isMore && (
          <li>
            <a href="/admin/pictures?filter=licence">All of them</a>
          </li>
        )}
      </ul>
    </section>
  );
}
