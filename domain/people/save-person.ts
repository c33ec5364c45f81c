import { type Query, write } from '#db/client';
import { raiseEdition } from '#db/edition';
import { insertPerson, isPersonPublic, type PersonRow, updatePersonRow } from '#db/people';
import { newId } from '#lib/id';
import type { Actor } from '../access.ts';
import { done, invalid, type Result } from '../failure.ts';
import { takeSlug } from '../former-slugs.ts';
import { recordAudit } from './audit.ts';
import { deny } from './deny.ts';
import { keepName } from './keep-name.ts';
import { denyPeople, getPersonForChange, mayEditPerson, type PersonEdit } from './person-access.ts';
import { profileOf, rowOf } from './person-row.ts';
import type { Profile } from './profile.ts';
import { findUnfit } from './unfit-profile.ts';

const KEPT = 'Not saved: see the fields marked. What you wrote is still in the form.';

/** A person more, before any story names them or beside those that do. */
export function createPerson(
  actor: Actor,
  profile: Profile,
  at: number,
): Promise<Result<{ id: string; edits: number }>> {
  return write(async (tx) => {
    const id = newId();
    if (!mayEditPerson(actor)) return denyPeople(tx, actor, 'new', at);
    const unfit = await findUnfit(tx, actor, { id, before: null, profile }, at);
    if (Object.keys(unfit).length > 0) return invalid(KEPT, unfit);
    await insertPerson(tx, { id, ...rowOf(profile) });
    if (await isPersonPublic(tx, id, at)) await raiseEdition(tx, { hard: false });
    await recordAudit(
      tx,
      { actor, action: 'create-person', subject: id, details: { name: profile.name } },
      at,
    );
    return done({ id, edits: 1 });
  });
}

/** Changes what is known of somebody. A slug that they leave leads to the new one for ever. */
export function savePerson(
  actor: Actor,
  { profile, ...which }: PersonEdit & { profile: Profile },
  at: number,
): Promise<Result<{ edits: number }>> {
  return write(async (tx) => {
    const found = await getPersonForChange(tx, actor, which, at);
    if (!found.ok) return found;
    const before = profileOf(found.row);
    if (!mayEditPerson(actor) && isOtherPerson(before, profile))
      return deny(tx, actor, { action: 'edit-people', subject: which.id, what: WHO_IT_IS }, at);
    const unfit = await findUnfit(tx, actor, { id: which.id, before, profile }, at);
    if (Object.keys(unfit).length > 0) return invalid(KEPT, unfit);
    await store(tx, { actor, row: found.row, before, profile }, at);
    return done({ edits: which.edits + 1 });
  });
}

const WHO_IT_IS = 'change the name, the address or the account of a person';

const isOtherPerson = (before: Profile, after: Profile): boolean =>
  before.name !== after.name || before.slug !== after.slug || before.accountId !== after.accountId;

type Change = { actor: Actor; row: PersonRow; before: Profile; profile: Profile };

async function store(tx: Query, { actor, row, before, profile }: Change, at: number): Promise<void> {
  const { id } = row;
  const wasPublic = await isPersonPublic(tx, id, at);
  await takeSlug(tx, { kind: 'person', subjectId: id, from: before.slug, to: profile.slug }, at);
  await updatePersonRow(tx, id, rowOf(profile));
  if (before.name !== profile.name) await keepName(tx, { name: before.name, personId: id }, at);
  const isPublic = await isPersonPublic(tx, id, at);
  if (wasPublic || isPublic) await raiseEdition(tx, { hard: wasPublic && takesAway(before, profile) });
  const changed = PARTS.filter((part) => !isSame(before[part], profile[part]));
  const details = {
    changed: changed.join(', '),
    ...(before.name === profile.name ? {} : { fromName: before.name, toName: profile.name }),
    ...(before.slug === profile.slug ? {} : { from: before.slug, to: profile.slug }),
  };
  await recordAudit(tx, { actor, action: 'edit-person', subject: id, details }, at);
}

const PARTS = ['name', 'slug', 'title', 'bio', 'pictureId', 'links', 'accountId'] as const;
const SHOWN = ['name', 'slug', 'title', 'bio', 'pictureId', 'links'] as const;

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Whether something that readers had is not there any more, or says something else. */
const takesAway = (before: Profile, after: Profile): boolean =>
  SHOWN.some((part) => !isEmpty(before[part]) && !isSame(before[part], after[part]));

const isEmpty = (value: Profile[(typeof SHOWN)[number]]): boolean => value === null || value.length === 0;
