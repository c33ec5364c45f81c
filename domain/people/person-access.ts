import type { Query } from '#db/client';
import { findPerson, type PersonRow } from '#db/people';
import { type Actor, can } from '../access.ts';
import { failed, notFound, type Refused } from '../failure.ts';
import { deny } from './deny.ts';
import { profileOf } from './person-row.ts';

/** What a change of a person names: the person, and how often they had been changed when the form was opened. */
export type PersonEdit = { id: string; edits: number };

/** Whoever the profile belongs to may edit what it says. */
export const mayEditProfile = (actor: Actor, { accountId }: Pick<PersonRow, 'accountId'>): boolean =>
  can(actor, 'edit-people', { createdBy: accountId, everLive: false });

/** Name, address and account decide whose bylines are whose: that is for editors. */
export const mayEditPerson = (actor: Actor): boolean => can(actor, 'edit-people');

/** The person as they are now, or why this actor may not change them or has not seen their newest state. */
export async function getPersonForChange(
  tx: Query,
  actor: Actor,
  { id, edits }: PersonEdit,
  at: number,
): Promise<{ ok: true; row: PersonRow } | Refused> {
  const row = await findPerson(tx, id);
  if (row === null) return notFound('person');
  if (!mayEditProfile(actor, row)) return denyPeople(tx, actor, id, at);
  if (row.edits !== edits) {
    const message =
      'Somebody else changed this person since you opened the page. Nothing of yours was saved; it is still in the form.';
    return failed({
      code: 'changed-elsewhere',
      message,
      theirs: { edits: row.edits, profile: profileOf(row) },
    });
  }
  return { ok: true, row };
}

export const denyPeople = (tx: Query, actor: Actor, subject: string, at: number) =>
  deny(tx, actor, { action: 'edit-people', subject, what: 'change this person' }, at);
