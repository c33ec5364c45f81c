import { read } from '#db/client';
import { findPerson, findPersonOfAccount, isPersonPublic, listPeopleRows, type PersonRow } from '#db/people';
import { countLiveStories } from '#db/person-stories';
import { type Actor, can } from '../access.ts';
import { done, notAllowed, notFound, type Result } from '../failure.ts';
import type { Picture } from '../media/picture.ts';
import { getPictures } from '../media/pictures.ts';
import { personPath } from '../stories/address.ts';
import { type Colleague, listColleagues } from './colleagues.ts';
import { mayEditPerson, mayEditProfile } from './person-access.ts';
import { profileOf } from './person-row.ts';
import type { Profile } from './profile.ts';

/** Somebody in the desk's list. `path` is null where readers have no page of them. */
export type DeskPersonRow = {
  id: string;
  name: string;
  title: string;
  liveStories: number;
  hasAccount: boolean;
};

export type PeopleList = {
  people: DeskPersonRow[];
  next: string | null;
  /** Who the actor is in bylines; null: no person has their account. */
  own: { id: string; name: string } | null;
};

const PAGE = 50;

/** Everybody who stands in a byline or was written down beforehand, by their slug; `after` is one. */
export async function listDeskPeople(
  actor: Actor,
  { search, after }: { search: string; after: string },
  at: number,
): Promise<Result<PeopleList>> {
  if (!can(actor, 'read-desk')) return notAllowed('see the people');
  const rows = await listPeopleRows(read(), { search, after, limit: PAGE + 1 });
  const shown = rows.slice(0, PAGE);
  const ids = shown.map(({ id }) => id);
  const stories = await countLiveStories(read(), ids, at);
  const own = actor.accountId === null ? null : await findPersonOfAccount(read(), actor.accountId);
  return done({
    own: own && { id: own.id, name: own.name },
    people: shown.map((row) => inList(row, stories.get(row.id) ?? 0)),
    next: rows.length > PAGE ? (shown.at(-1)?.slug ?? null) : null,
  });
}

const inList = ({ id, name, title, accountId }: PersonRow, liveStories: number): DeskPersonRow => ({
  id,
  name,
  title,
  liveStories,
  hasAccount: accountId !== null,
});

/** All that the desk knows of a person. */
export type DeskPerson = {
  id: string;
  edits: number;
  profile: Profile;
  picture: Picture | null;
  liveStories: number;
  /** Where readers find them; null: nowhere. */
  path: string | null;
  may: { editProfile: boolean; editPerson: boolean };
};

export async function getDeskPerson(actor: Actor, id: string, at: number): Promise<Result<DeskPerson>> {
  if (!can(actor, 'read-desk')) return notAllowed('see the people');
  const row = await findPerson(read(), id);
  if (row === null) return notFound('person');
  const profile = profileOf(row);
  const pictures = await getPictures(read(), profile.pictureId === null ? [] : [profile.pictureId]);
  return done({
    id,
    edits: row.edits,
    profile,
    picture: pictures.get(profile.pictureId ?? '') ?? null,
    liveStories: (await countLiveStories(read(), [id], at)).get(id) ?? 0,
    path: (await isPersonPublic(read(), id, at)) ? personPath(row.slug) : null,
    may: { editProfile: mayEditProfile(actor, row), editPerson: mayEditPerson(actor) },
  });
}

/** Who may be chosen as the account of a person. */
export const listAccountChoices = (actor: Actor): Promise<Colleague[]> =>
  mayEditPerson(actor) ? listColleagues(read()) : Promise.resolve([]);
