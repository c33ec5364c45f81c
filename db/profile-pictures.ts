import { and, eq, exists, isNotNull, type SQL, sql } from 'drizzle-orm';
import type { Query } from './client.ts';
import { isPublic } from './people.ts';
import { media, person } from './schema.ts';

/** Whether a profile that readers have shows the picture. */
export async function isOnPublicProfile(query: Query, mediaId: string, at: number): Promise<boolean> {
  const rows = await query
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.pictureId, mediaId), isPublic(query, at)))
    .limit(1);
  return rows.length > 0;
}

/** Everybody whose profile shows the picture. */
export const listPeopleShownBy = (query: Query, mediaId: string) =>
  query
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(eq(person.pictureId, mediaId))
    .orderBy(person.slug, person.id);

/** Needs `media` in the query: whether it stands in a profile. */
export const isUsedInProfiles = (query: Query): SQL =>
  exists(query.select({ one: sql`1` }).from(person).where(eq(person.pictureId, media.id)));

export const profilePictures = (query: Query) =>
  query.select({ id: person.pictureId }).from(person).where(isNotNull(person.pictureId));
