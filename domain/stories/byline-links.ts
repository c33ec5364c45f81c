import type { Query } from '#db/client';
import { listPeopleOf } from '#db/person-stories';
import { personPath } from './address.ts';
import { BYLINE_ROLES, type Byline } from './bylines.ts';
import type { BylineLink } from './reading.ts';

/** Where the names of a live story's byline lead. Each has a page, because the story itself is live. */
export async function linkBylines(
  query: Query,
  { publicationId, bylines }: { publicationId: string; bylines: Byline[] },
): Promise<BylineLink[]> {
  const rows = await listPeopleOf(query, publicationId);
  // In the order in which publishing wrote them down: domain/stories/publication.ts.
  const written = BYLINE_ROLES.flatMap((role) => bylines.filter((byline) => byline.role === role));
  return rows.flatMap(({ slug, role, position }) => {
    const byline = written[position];
    return byline?.role === role ? [{ ...byline, path: personPath(slug) }] : [];
  });
}
