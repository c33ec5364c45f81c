import type { Query } from '#db/client';
import { raiseEdition } from '#db/edition';
import { deleteMissing } from '#db/missing-paths';
import { findRedirects, listRedirectsTo, putRedirects } from '#db/redirects';
import type { Actor } from '../access.ts';
import { flatten, type Settled, type Wanted, type Wrong } from './flatten.ts';

/** What becomes of redirects that are wanted, beside those that there are. */
export type Plan = {
  added: Settled[];
  /** They led elsewhere; `was`: where. */
  changed: (Settled & { was: string })[];
  same: number;
  wrong: Wrong[];
};

export async function planRedirects(query: Query, wanted: readonly Wanted[]): Promise<Plan> {
  const paths = wanted.flatMap(({ path, address }) => (address === null ? [path] : [path, address]));
  const rows = await findRedirects(query, [...new Set(paths)]);
  const known = new Map(rows.map(({ path, target }) => [path, target]));
  const { settled, wrong } = flatten(wanted, known);
  const plan: Plan = { added: [], changed: [], same: 0, wrong };
  for (const one of settled) {
    const was = known.get(one.path);
    if (was === undefined) plan.added.push(one);
    else if (was === one.target) plan.same += 1;
    else plan.changed.push({ ...one, was });
  }
  return plan;
}

/** Stores what is planned, leads to its end what led to one of these before, and takes them off the list of what is missing. */
export async function keepRedirects(
  tx: Query,
  { actor, plan: { added, changed } }: { actor: Actor; plan: Plan },
  at: number,
): Promise<void> {
  const settled = [...added, ...changed];
  if (settled.length === 0) return;
  const made = { createdBy: actor.accountId, createdByName: actor.name, createdAt: at };
  await putRedirects(
    tx,
    settled.map(({ path, target }) => ({ path, target, ...made })),
  );
  const ends = new Map(settled.map(({ path, target }) => [path, target]));
  const before = await listRedirectsTo(tx, [...ends.keys()]);
  await putRedirects(
    tx,
    before.map((row) => ({ ...row, target: ends.get(row.target) ?? row.target })),
  );
  await deleteMissing(tx, [...ends.keys()]);
  await raiseEdition(tx, { hard: true });
}
