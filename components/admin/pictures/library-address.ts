import type { LibraryFilter } from '#domain/media/list-library';

export type LibraryView = { filter: LibraryFilter | null; search: string };

/** The address of a list of the library. */
export function libraryAddress({ filter, search }: LibraryView, before?: string): string {
  const query = new URLSearchParams();
  if (filter) query.set('filter', filter);
  if (search) query.set('q', search);
  if (before) query.set('before', before);
  return query.size > 0 ? `/admin/pictures?${query}` : '/admin/pictures';
}
