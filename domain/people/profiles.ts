import { read } from '#db/client';
import { findPublicPerson, type PersonRow } from '#db/people';
import { listRolesIn } from '#db/person-stories';
import { listLiveBy } from '#db/published';
import type { Picture } from '../media/picture.ts';
import { getPictures } from '../media/pictures.ts';
import { personPath } from '../stories/address.ts';
import { BYLINE_ROLES, type BylineRole } from '../stories/bylines.ts';
import { listPage, type Paging } from '../stories/published.ts';
import type { StoryPage } from '../stories/reading.ts';
import { profileOf } from './person-row.ts';
import type { ProfileLink } from './profile.ts';

/** Readers' reads of people: only those whom readers may know of at `at` (ms UTC). */

/** Somebody as readers know them. */
export type PublicProfile = {
  path: string;
  name: string;
  title: string;
  bio: string;
  picture: Picture | null;
  links: ProfileLink[];
};

/** What somebody did for a story where they did not report it, by the story's id. */
export type RolesInStories = Record<string, BylineRole[]>;

export type ProfilePage = { profile: PublicProfile; list: StoryPage; roles: RolesInStories };

/** A person with a page of their stories; null where readers may not know of them, or nobody does. */
export async function findProfile(slug: string, paging: Paging, at: number): Promise<ProfilePage | null> {
  const row = await findPublicPerson(read(), slug, at);
  if (row === null) return null;
  const list = await listPage(paging, (before, limit) =>
    listLiveBy(read(), { personId: row.id, before, limit }, at),
  );
  const storyIds = list.stories.map(({ id }) => id);
  return { profile: await publicOf(row), list, roles: await rolesIn(row.id, storyIds, at) };
}

async function publicOf(row: PersonRow): Promise<PublicProfile> {
  const { name, slug, title, bio, pictureId, links } = profileOf(row);
  const pictures = await getPictures(read(), pictureId === null ? [] : [pictureId]);
  return { path: personPath(slug), name, title, bio, links, picture: pictures.get(pictureId ?? '') ?? null };
}

async function rolesIn(personId: string, storyIds: string[], at: number): Promise<RolesInStories> {
  const rows = await listRolesIn(read(), { personId, storyIds }, at);
  const of = (storyId: string) =>
    BYLINE_ROLES.filter((role) => rows.some((row) => row.storyId === storyId && row.role === role));
  const entries = storyIds.map((storyId) => [storyId, of(storyId)] as const);
  return Object.fromEntries(entries.filter(([, roles]) => !roles.includes('reporting')));
}
