import type { ReactNode } from 'react';
import type { LibraryFilter, LibraryPage } from '#domain/media/list-library';
import { libraryAddress, type LibraryView } from './library-address.ts';

const TABS: { filter: LibraryFilter | null; name: string }[] = [
  { filter: null, name: 'All' },
  { filter: 'mine', name: 'Mine' },
  { filter: 'unused', name: 'Unused' },
  { filter: 'licence', name: 'Licence ends' },
  { filter: 'no-alt', name: 'Without alt text' },
];

/** The library by what is to be looked after, each with how many pictures it holds under the same search. */
export function LibraryTabs({ counts, ...view }: LibraryView & { counts: LibraryPage['counts'] }): ReactNode {
  return (
    <nav className="state-tabs" aria-label="Pictures by state">
      <ul>
        {TABS.map(({ filter, name }) => (
          <li key={name}>
            <a
              href={libraryAddress({ ...view, filter })}
              aria-current={filter === view.filter ? 'page' : undefined}
            >
              {name} <span>{counts[filter ?? 'all']}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
