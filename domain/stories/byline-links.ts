import type { Query } from '#db/client';
import { findPublicSlugs } from '#db/byline-people';
import { listPeopleOf } from '#db/person-stories';
import { slugOf } from '#lib/slug';
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

/** Where the names of a text lead that readers do not have yet: only those of people whom they know already. */
export async function linkKnownNames(query: Query, bylines: Byline[], at: number): Promise<BylineLink[]> {
  const slugs = await findPublicSlugs(
    query,
    bylines.map(({ name, role }) => ({ name, role, slug: slugOf(name) })),
    at,
  );
  return bylines.flatMap((byline, place) => {
    const slug = slugs[place];
    return slug === undefined ? [] : [{ ...byline, path: personPath(slug) }];
  });
}
