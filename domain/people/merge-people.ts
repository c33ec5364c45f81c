import { write } from '#db/client';
import { raiseEdition } from '#db/edition';
import { handOverFormerSlugs, insertFormerSlug } from '#db/former-slugs';
import { deletePersonRow, findPersonByName, isPersonPublic, updatePersonRow } from '#db/people';
import { listPublicationsBy } from '#db/find/entries';
import { handOverCredits } from '#db/person-stories';
import type { Actor } from '../access.ts';
import { done, invalid, type Result } from '../failure.ts';
import { queueIndexingAnew } from '../search/index-stories.ts';
import { recordAudit } from './audit.ts';
import { keepName } from './keep-name.ts';
import { denyPeople, getPersonForChange, mayEditPerson, type PersonEdit } from './person-access.ts';

/**
 * Two people are one: the stories and addresses of this one become those of the one who is called `into`, whose profile
 * stays as it is. Bylines keep the name that was written.
 */
export function mergePeople(
  actor: Actor,
  { into, ...which }: PersonEdit & { into: string },
  at: number,
): Promise<Result<{ id: string }>> {
  return write(async (tx) => {
    if (!mayEditPerson(actor)) return denyPeople(tx, actor, which.id, at);
    const found = await getPersonForChange(tx, actor, which, at);
    if (!found.ok) return found;
    const { id, name, slug } = found.row;
    const other = await findPersonByName(tx, into);
    if (other === null || other.id === id)
      return invalid('Not merged.', { into: 'Nobody else in the list has this name.' });
    const wasPublic = (await isPersonPublic(tx, id, at)) || (await isPersonPublic(tx, other.id, at));
    const named = await listPublicationsBy(tx, id);
    await handOverCredits(tx, { from: id, to: other.id });
    await queueIndexingAnew(tx, named, at);
    await handOverFormerSlugs(tx, { kind: 'person', from: id, to: other.id });
    await deletePersonRow(tx, id);
    await insertFormerSlug(tx, { kind: 'person', slug, subjectId: other.id }, at);
    await keepName(tx, { name, personId: other.id }, at);
    await updatePersonRow(tx, other.id, { accountId: other.accountId ?? found.row.accountId });
    // Hard: the profile that is given up must not linger.
    if (wasPublic) await raiseEdition(tx, { hard: true });
    const details = { name, slug, into: other.id, intoName: other.name };
    await recordAudit(tx, { actor, action: 'merge-people', subject: id, details }, at);
    return done({ id: other.id });
  });
}
