/** The rooms of old addresses. */
export const REDIRECTS = '/admin/redirects';
export const NOT_FOUND = '/admin/redirects/missing';

/** A list under a search, from its beginning or from a place in it. */
export function listAddress(room: string, search: string, after: string | null = null): string {
  const query = new URLSearchParams({
    ...(search === '' ? {} : { q: search }),
    ...(after === null ? {} : { after }),
  });
  return query.size === 0 ? room : `${room}?${query}`;
}
