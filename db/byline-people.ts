import { and, eq, inArray } from 'drizzle-orm';
import type { Query } from './client.ts';
import { isPublic, type PersonRow } from './people.ts';
import { formerSlug, person } from './schema.ts';

/** A name in a byline; its slug is empty where no slug can spell it. One person may stand in several roles. */
export type Credited = { id: string; slug: string; name: string; role: string };
type Credit = { personId: string; role: string; position: number };

/**
 * Who is meant by the names of a byline: the person of that name, else of that slug, else who once had it; a new one for
 * a new name. `position` is the place of the name among those given.
 */
export async function findOrMakePeople(tx: Query, credited: Credited[]): Promise<Credit[]> {
  const known = await findKnown(tx, credited);
  const fresh = new Map(
    credited
      .filter((one) => one.slug !== '' && known(one) === undefined)
      .map(({ id, slug, name }) => [slug, { id, slug, name }]),
  );
  if (fresh.size > 0) await tx.insert(person).values([...fresh.values()]);
  const credits = credited.flatMap((one, position) => {
    const personId = known(one) ?? fresh.get(one.slug)?.id;
    return personId === undefined ? [] : [{ personId, role: one.role, position }];
  });
  return credits.filter(
    ({ personId, role }, place) =>
      credits.findIndex((other) => other.personId === personId && other.role === role) === place,
  );
}

/** Who is meant, of those whom readers may know, by the place of the name among those given. */
export async function findPublicPeople(
  query: Query,
  credited: Omit<Credited, 'id'>[],
  at: number,
): Promise<(PersonRow | undefined)[]> {
  const known = await findKnown(query, credited);
  const ids = credited.map((one) => known(one));
  const found = ids.filter((id) => id !== undefined);
  if (found.length === 0) return [];
  const rows = await query
    .select()
    .from(person)
    .where(and(inArray(person.id, found), isPublic(query, at)));
  return ids.map((id) => rows.find((row) => row.id === id));
}

async function findKnown(tx: Query, credited: Omit<Credited, 'id'>[]) {
  const names = credited.map(({ name }) => name);
  const slugs = credited.map(({ slug }) => slug);
  if (credited.length === 0) return () => undefined;
  const byName = await tx
    .select({ key: person.name, id: person.id })
    .from(person)
    .where(inArray(person.name, names))
    .orderBy(person.id);
  const bySlug = await tx
    .select({ key: person.slug, id: person.id })
    .from(person)
    .where(inArray(person.slug, slugs));
  const byFormer = await tx
    .select({ key: formerSlug.slug, id: formerSlug.subjectId })
    .from(formerSlug)
    .where(and(eq(formerSlug.kind, 'person'), inArray(formerSlug.slug, [...slugs, ...names])));
  const find = (rows: { key: string; id: string }[], key: string) => rows.find((row) => row.key === key)?.id;
  return ({ name, slug }: Omit<Credited, 'id'>): string | undefined =>
    find(byName, name) ?? find(bySlug, slug) ?? find(byFormer, slug || name);
}
