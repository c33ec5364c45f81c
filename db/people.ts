import { and, asc, eq, gt, isNotNull, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Query } from './client.ts';
import { formerSlug, person } from './schema.ts';
import { contains } from './search.ts';
import { hasLiveStory } from './person-stories.ts';

export type PersonRow = typeof person.$inferSelect;
export type NewPerson = typeof person.$inferInsert;

/** Something is said of them beside the name: somebody made a profile. A name alone may stand in a draft only. */
export const hasProfile: SQL | undefined = or(
  ne(person.title, ''),
  ne(person.bio, ''),
  isNotNull(person.pictureId),
  isNotNull(person.links),
);

/** Needs `person` in the query: whether readers may know of them. */
export const isPublic = (query: Query, at: number): SQL | undefined =>
  or(hasProfile, hasLiveStory(query, at));

async function findWhere(query: Query, where: SQL | undefined): Promise<PersonRow | null> {
  const [row] = await query.select().from(person).where(where).orderBy(person.id).limit(1);
  return row ?? null;
}

export const findPerson = (query: Query, id: string) => findWhere(query, eq(person.id, id));
export const findPersonBySlug = (query: Query, slug: string) => findWhere(query, eq(person.slug, slug));
export const findPersonByName = (query: Query, name: string) => findWhere(query, eq(person.name, name));
export const findPersonOfAccount = (query: Query, accountId: string) =>
  findWhere(query, eq(person.accountId, accountId));

/** One statement, so that a name which only unpublished stories carry takes no longer than one that is unknown. */
export const findPublicPerson = (query: Query, slug: string, at: number) =>
  findWhere(query, and(eq(person.slug, slug), isPublic(query, at)));

/** Who once had this slug and may be known to readers, by the slug they have now. */
export async function findMovedPerson(query: Query, slug: string, at: number): Promise<PersonRow | null> {
  const [row] = await query
    .select({ person })
    .from(formerSlug)
    .innerJoin(person, eq(person.id, formerSlug.subjectId))
    .where(and(eq(formerSlug.kind, 'person'), eq(formerSlug.slug, slug), isPublic(query, at)));
  return row?.person ?? null;
}

export async function isPersonPublic(query: Query, id: string, at: number): Promise<boolean> {
  return (await findWhere(query, and(eq(person.id, id), isPublic(query, at)))) !== null;
}

/** People by their slug, those after `after`. */
export function listPeopleRows(
  query: Query,
  { search, after, limit }: { search: string; after: string; limit: number },
): Promise<PersonRow[]> {
  return query
    .select()
    .from(person)
    .where(and(gt(person.slug, after), contains(search, person.name, person.title)))
    .orderBy(asc(person.slug), asc(person.id))
    .limit(limit);
}

export async function insertPerson(tx: Query, row: NewPerson): Promise<void> {
  await tx.insert(person).values(row);
}

/** Changes a person, and counts the change. */
export async function updatePersonRow(tx: Query, id: string, set: Partial<NewPerson>): Promise<void> {
  await tx
    .update(person)
    .set({ ...set, edits: sql`${person.edits} + 1` })
    .where(eq(person.id, id));
}

export async function deletePersonRow(tx: Query, id: string): Promise<void> {
  await tx.delete(person).where(eq(person.id, id));
}
