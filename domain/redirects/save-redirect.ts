import { type Query, write } from '#db/client';
import { countRedirects, findRedirects, type RedirectRow } from '#db/redirects';
import { type Actor, can } from '../access.ts';
import { done, failed, invalid, notFound, type Refused, type Result } from '../failure.ts';
import { recordAudit } from '../people/audit.ts';
import { type Checked, checkWritten } from './check-redirects.ts';
import { keepRedirects, type Plan, planRedirects } from './keep-redirects.ts';
import { readAddress } from './old-address.ts';
import { REDIRECTS_MAX } from './redirect.ts';
import { refuseRedirects } from './redirect-access.ts';

type Saved = { path: string; target: string };

/** Leads an address that nothing answers to one that does, or to another site. */
export async function addRedirect(
  actor: Actor,
  { from, to }: { from: string; to: string },
  at: number,
): Promise<Result<Saved>> {
  const checked = await checkOne(actor, { from, to }, at);
  return write(async (tx) => {
    const refused = await refuseRedirects(tx, actor, from, at);
    if (refused) return refused;
    const planned = await planOne(tx, checked);
    if (!planned.ok) return planned;
    const { plan, path } = planned;
    const [taken] = await findRedirects(tx, [path]);
    if (taken) return unfit('from', `${path} leads to ${taken.target} already. Change it in the list.`);
    if ((await countRedirects(tx)) >= REDIRECTS_MAX) return invalid(FULL);
    await keepRedirects(tx, { actor, plan }, at);
    const target = plan.added[0]?.target ?? '';
    await recordAudit(tx, { actor, action: 'add-redirect', subject: path, details: { to: target } }, at);
    return done({ path, target });
  });
}

/** Leads it to another place. `seen`: where it led when the page was opened. */
export async function changeRedirect(
  actor: Actor,
  { path, seen, to }: { path: string; seen: string; to: string },
  at: number,
): Promise<Result<Saved>> {
  const checked = await checkOne(actor, { from: path, to }, at);
  return write(async (tx) => {
    const found = await getRedirectForChange(tx, actor, { path, seen }, at);
    if (!found.ok) return found;
    const planned = await planOne(tx, checked);
    if (!planned.ok) return planned;
    const [change] = planned.plan.changed;
    if (change === undefined) return done({ path, target: seen });
    await keepRedirects(tx, { actor, plan: planned.plan }, at);
    const details = { from: change.was, to: change.target };
    await recordAudit(tx, { actor, action: 'change-redirect', subject: path, details }, at);
    return done({ path, target: change.target });
  });
}

export const FULL = `Not saved: there are ${REDIRECTS_MAX} redirects, and more are not kept. Delete some that nobody needs.`;

/** Nothing is looked up for somebody who may not know. */
const checkOne = (actor: Actor, written: { from: string; to: string }, at: number): Promise<Checked> =>
  can(actor, 'edit-redirects')
    ? checkWritten([{ line: 1, ...written }], at)
    : Promise.resolve({ wanted: [], wrong: [] });

async function planOne(
  tx: Query,
  { wanted, wrong }: Checked,
): Promise<{ ok: true; plan: Plan; path: string } | Refused> {
  for (const { part, problem } of wrong) return unfit(part, problem);
  const plan = await planRedirects(tx, wanted);
  for (const { problem } of plan.wrong) return unfit('to', problem);
  return { ok: true, plan, path: wanted[0]?.path ?? '' };
}

const unfit = (part: 'from' | 'to', problem: string) =>
  invalid('Not saved: see the field marked. What you wrote is still in the form.', { [part]: problem });

/** One of them as it is now, if that is what this actor sees. */
export async function getRedirectForChange(
  tx: Query,
  actor: Actor,
  { path, seen }: { path: string; seen: string },
  at: number,
): Promise<{ ok: true; row: RedirectRow } | Refused> {
  const refused = await refuseRedirects(tx, actor, path, at);
  if (refused) return refused;
  const [row] = await findRedirects(tx, [readAddress(path) ?? path]);
  if (row === undefined) return notFound('redirect');
  if (row.target === seen) return { ok: true, row };
  const message = `Somebody else changed this redirect since you opened the page: it leads to ${row.target} now. Nothing of yours was saved.`;
  return failed({ code: 'changed-elsewhere', message, theirs: { target: row.target } });
}
