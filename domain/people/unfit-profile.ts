import { findAccount } from '#db/accounts';
import type { Query } from '#db/client';
import { findMedia } from '#db/media';
import { findPerson, findPersonByName, findPersonBySlug, findPersonOfAccount } from '#db/people';
import type { Actor } from '../access.ts';
import type { FieldErrors } from '../failure.ts';
import { findOtherOwner } from '../former-slugs.ts';
import { licenceState } from '../media/licence.ts';
import { mayEditPerson } from './person-access.ts';
import type { Profile } from './profile.ts';

type Checked = { id: string; before: Profile | null; profile: Profile };

/** What of a profile cannot be saved because of somebody or something else, by field. */
export async function findUnfit(tx: Query, actor: Actor, checked: Checked, at: number): Promise<FieldErrors> {
  const problems = {
    name: await nameProblem(tx, checked),
    slug: await slugProblem(tx, checked),
    accountId: await accountProblem(tx, checked),
    pictureId: await pictureProblem(tx, actor, checked, at),
  };
  return Object.fromEntries(
    Object.entries(problems).flatMap(([field, problem]) => (problem === null ? [] : [[field, problem]])),
  );
}

/** A byline is a name: where two people have the same, it would be anybody's. */
async function nameProblem(tx: Query, { id, before, profile }: Checked): Promise<string | null> {
  if (before?.name === profile.name) return null;
  const other = await findPersonByName(tx, profile.name);
  if (other === null || other.id === id) return null;
  return 'Another person has this name, and bylines could not tell them apart. Add something to it, or merge the two.';
}

async function slugProblem(tx: Query, { id, before, profile }: Checked): Promise<string | null> {
  if (before?.slug === profile.slug) return null;
  const other = await findPersonBySlug(tx, profile.slug);
  if (other !== null) return `/by/${profile.slug} is the address of ${other.name}. Choose another.`;
  const owner = await findOtherOwner(tx, { kind: 'person', slug: profile.slug, subjectId: id });
  const former = owner && (await findPerson(tx, owner));
  return former && `/by/${profile.slug} leads to ${former.name}, who had this address. Choose another.`;
}

async function accountProblem(tx: Query, { id, before, profile }: Checked): Promise<string | null> {
  const { accountId } = profile;
  if (accountId === null || accountId === before?.accountId) return null;
  if ((await findAccount(tx, accountId)) === null) return 'This account does not exist any more.';
  const other = await findPersonOfAccount(tx, accountId);
  return other === null || other.id === id ? null : `This account belongs to ${other.name} already.`;
}

async function pictureProblem(
  tx: Query,
  actor: Actor,
  { before, profile: { pictureId } }: Checked,
  at: number,
): Promise<string | null> {
  if (pictureId === null || pictureId === before?.pictureId) return null;
  const row = await findMedia(tx, pictureId);
  if (row === null) return 'This picture is not in the library. Choose another or send it again.';
  // Readers have it from now on: others' pictures may be part of what is not published yet.
  if (!mayEditPerson(actor) && row.createdBy !== actor.accountId)
    return 'Choose a picture that you sent yourself. An editor may choose any.';
  if (licenceState(row.licenceExpiresAt, at) === 'ended') return 'The licence of this picture has ended.';
  return row.alt === '' ? 'This picture has no alt text. Describe it in the library first.' : null;
}
