import { listAccountRows } from '#db/accounts';
import { type Query, read } from '#db/client';
import { type Actor, can } from '../access.ts';

/** Somebody who may open the desk, by the name that everybody there knows. */
export type Colleague = { id: string; name: string };

export const byName = (one: Colleague, other: Colleague): number =>
  one.name.localeCompare(other.name, 'en') || (one.id < other.id ? -1 : 1);

/** By name. For the desk only: who asks has been asked whether they may see it. */
export async function listColleagues(query: Query): Promise<Colleague[]> {
  const rows = (await listAccountRows(query)).filter(({ disabledAt }) => disabledAt === null);
  return rows.map(({ id, name }) => ({ id, name })).toSorted(byName);
}

/** The same for whoever is at the desk. */
export const listPeopleOfDesk = async (actor: Actor): Promise<Colleague[]> =>
  can(actor, 'read-desk') ? listColleagues(read()) : [];
