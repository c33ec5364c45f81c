import type { ReactNode } from 'react';
import type { LibraryView } from './library-address.ts';

export function LibrarySearch({ search, filter }: LibraryView): ReactNode {
  return (
    <search>
      <form action="/admin/pictures" className="story-search">
        {filter && <input type="hidden" name="filter" value={filter} />}
        <input
          type="search"
          name="q"
          defaultValue={search}
          maxLength={200}
          aria-label="Name, caption, credit or alt text"
          placeholder="Name, caption, credit"
        />
        <button className="button">Search</button>
      </form>
    </search>
  );
}
