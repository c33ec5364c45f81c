import type { ReactNode } from 'react';
import { SearchForm } from '../search-form.tsx';
import type { LibraryView } from './library-address.ts';

export const LibrarySearch = ({ search, filter }: LibraryView): ReactNode => (
  <SearchForm
    action="/admin/pictures"
    search={search}
    label="Name, caption, credit or alt text"
    placeholder="Name, caption, credit"
  >
    {filter && <input type="hidden" name="filter" value={filter} />}
  </SearchForm>
);
