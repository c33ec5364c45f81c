import { and, desc, eq, isNotNull, lt, not, notInArray, type SQL, sql } from 'drizzle-orm';
import type { Query } from './client.ts';
import { type Cursor, olderThan } from './cursor.ts';
import type { MediaRow } from './media.ts';
import { isUsedOnFronts } from './front-media.ts';
import { isUsedInStories } from './media-uses.ts';
import { isUsedInProfiles } from './profile-pictures.ts';
import { media } from './schema.ts';
import { contains } from './search.ts';

export const LIBRARY_FILTERS = ['mine', 'unused', 'licence', 'no-alt'] as const;
export type LibraryFilter = (typeof LIBRARY_FILTERS)[number];

/** What the filters have to know of the world outside the table. */
export type LibraryFacts = {
  /** Whose pictures are "mine". */
  accountId: string | null;
  /** Pictures that the settings and the texts of pages use. */
  siteIds: string[];
  /** Licences that end before this instant are listed. */
  licenceBefore: number;
};

export type LibraryAsked = {
  filter: LibraryFilter | null;
  search: string;
  before: Cursor | null;
  limit: number;
};

/** Pictures of the library, the last sent first. */
export function listLibraryRows(query: Query, asked: LibraryAsked, facts: LibraryFacts): Promise<MediaRow[]> {
  return query
    .select()
    .from(media)
    .where(
      and(
        asked.filter ? conditionOf(query, asked.filter, facts) : undefined,
        isNamed(asked.search),
        olderThan(asked.before, { at: media.createdAt, id: media.id }),
      ),
    )
    .orderBy(desc(media.createdAt), desc(media.id))
    .limit(asked.limit);
}

/** How many pictures each filter holds under the same search. */
export async function countLibrary(query: Query, search: string, facts: LibraryFacts) {
  const count = (filter: LibraryFilter) =>
    sql<number>`coalesce(sum(case when ${conditionOf(query, filter, facts)} then 1 else 0 end), 0)`.mapWith(
      Number,
    );
  const [row] = await query
    .select({
      all: sql<number>`count(*)`.mapWith(Number),
      mine: count('mine'),
      unused: count('unused'),
      licence: count('licence'),
      'no-alt': count('no-alt'),
    })
    .from(media)
    .where(isNamed(search));
  return row ?? { all: 0, mine: 0, unused: 0, licence: 0, 'no-alt': 0 };
}

function conditionOf(query: Query, filter: LibraryFilter, facts: LibraryFacts): SQL | undefined {
  switch (filter) {
    case 'mine':
      return facts.accountId === null
        ? sql`1 = 0`
        : sql`coalesce(${media.createdBy}, '') = ${facts.accountId}`;
    case 'unused':
      return and(
        not(isUsedInStories(query)),
        not(isUsedInProfiles(query)),
        not(isUsedOnFronts(query)),
        facts.siteIds.length > 0 ? notInArray(media.id, facts.siteIds) : undefined,
      );
    case 'licence':
      return and(isNotNull(media.licenceExpiresAt), lt(media.licenceExpiresAt, facts.licenceBefore));
    case 'no-alt':
      return and(eq(media.alt, ''), eq(media.decorative, false));
    default:
      return filter satisfies never;
  }
}

const isNamed = (words: string): SQL | undefined =>
  contains(words, media.name, media.caption, media.credit, media.alt);
