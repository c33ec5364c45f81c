/** The list of people under a search, from its beginning or after somebody's slug. */
export function peopleAddress(search: string, after: string | null = null): string {
  const query = new URLSearchParams({
    ...(search === '' ? {} : { q: search }),
    ...(after === null ? {} : { after }),
  });
  return query.size === 0 ? '/admin/people' : `/admin/people?${query}`;
}
