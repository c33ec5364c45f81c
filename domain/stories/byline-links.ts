import type { Query } from '#db/client';
import { findPublicPeople } from '#db/byline-people';
import type { PersonRow } from '#db/people';
import { listPeopleOf } from '#db/person-stories';
import { slugOf } from '#lib/slug';
import { getPictures } from '../media/pictures.ts';
import { profileOf } from '../people/person-row.ts';
import { webAddressesOf } from '../people/profile.ts';
import { personPath } from './address.ts';
import { BYLINE_ROLES, type Byline } from './bylines.ts';
import type { Author, BylineLink } from './reading.ts';

/** Where the names of a byline lead, and who stands behind them. */
type Linked = { people: BylineLink[]; authors: Author[] };
type Credited = { person: PersonRow; byline: Byline };

/** Those of a live story: each has a page, because the story itself is live. */
export async function linkBylines(
  query: Query,
  { publicationId, bylines }: { publicationId: string; bylines: Byline[] },
): Promise<Linked> {
  const rows = await listPeopleOf(query, publicationId);
  // In the order in which publishing wrote them down: domain/stories/publication.ts.
  const written = BYLINE_ROLES.flatMap((role) => bylines.filter((byline) => byline.role === role));
  return linked(
    query,
    rows.flatMap(({ person, role, position }) => {
      const byline = written[position];
      return byline?.role === role ? [{ person, byline }] : [];
    }),
  );
}

/** Those of a text that readers do not have yet: only people whom they know already. */
export async function linkKnownNames(query: Query, bylines: Byline[], at: number): Promise<Linked> {
  const known = await findPublicPeople(
    query,
    bylines.map(({ name, role }) => ({ name, role, slug: slugOf(name) })),
    at,
  );
  return linked(
    query,
    bylines.flatMap((byline, place) => {
      const person = known[place];
      return person === undefined ? [] : [{ person, byline }];
    }),
  );
}

async function linked(query: Query, credited: Credited[]): Promise<Linked> {
  const leading = BYLINE_ROLES.find((role) => credited.some(({ byline }) => byline.role === role));
  const lead = credited.filter(({ byline }) => byline.role === leading);
  return {
    people: credited.map(({ person, byline }) => ({
      ...byline,
      path: personPath(person.slug),
      elsewhere: webAddressesOf(profileOf(person).links),
    })),
    authors: await authorsOf(
      query,
      lead.map(({ person }) => person),
    ),
  };
}

/** Of whom nothing is said but the name, that stands over the text already. */
const isDescribed = ({ title, bio, pictureId }: PersonRow): boolean =>
  title !== '' || bio !== '' || pictureId !== null;

async function authorsOf(query: Query, people: PersonRow[]): Promise<Author[]> {
  const described = people.filter(isDescribed);
  const pictures = await getPictures(
    query,
    described.flatMap(({ pictureId }) => pictureId ?? []),
  );
  return described.map(({ slug, name, title, bio, pictureId }) => ({
    path: personPath(slug),
    name,
    title,
    bio,
    picture: pictures.get(pictureId ?? '') ?? null,
  }));
}
