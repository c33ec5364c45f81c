import { read } from '#db/client';
import { listPeopleNames, listTopicNames } from '#db/names';
import { type Actor, can } from '../access.ts';

/** What the desk completes names with while they are typed; a new name is as good as a known one. */
export type KnownNames = { people: string[]; topics: string[] };

const NAMES_MAX = 1000;

export async function listKnownNames(actor: Actor): Promise<KnownNames> {
  if (!can(actor, 'read-desk')) return { people: [], topics: [] };
  const people = await listPeopleNames(read(), NAMES_MAX);
  return { people: [...new Set(people)], topics: await listTopicNames(read(), NAMES_MAX) };
}
