import { read, write } from '#db/client';
import { countRedirects } from '#db/redirects';
import { type Actor, can } from '../access.ts';
import { done, failed, invalid, type Result } from '../failure.ts';
import { recordAudit } from '../people/audit.ts';
import { type Checked, checkWritten } from './check-redirects.ts';
import type { Wrong } from './flatten.ts';
import { keepRedirects, type Plan, planRedirects } from './keep-redirects.ts';
import { type ImportReport, REDIRECTS_MAX } from './redirect.ts';
import { readRedirectFile } from './redirect-file.ts';
import { refuseRedirects } from './redirect-access.ts';
import { FULL } from './save-redirect.ts';

/** Nobody reads more at once. */
const SHOWN_MAX = 200;

/** What taking in this file would do. Nothing is stored. */
export async function checkImport(
  actor: Actor,
  { csv }: { csv: string },
  at: number,
): Promise<Result<ImportReport>> {
  if (!can(actor, 'edit-redirects')) return write((tx) => refused(tx, actor, at));
  const checked = await checkFile(csv, at);
  if (typeof checked === 'string') return invalid(checked, { csv: checked });
  return done(reportOf(await planRedirects(read(), checked.wanted), checked.wrong));
}

/**
 * Takes in all lines that are right, at once. `leaveOut`: as many wrong lines as the admin saw and leaves out; more are not
 * passed over.
 */
export async function importRedirects(
  actor: Actor,
  { csv, leaveOut }: { csv: string; leaveOut: number },
  at: number,
): Promise<Result<ImportReport>> {
  if (!can(actor, 'edit-redirects')) return write((tx) => refused(tx, actor, at));
  const checked = await checkFile(csv, at);
  if (typeof checked === 'string') return invalid(checked, { csv: checked });
  return write(async (tx) => {
    const plan = await planRedirects(tx, checked.wanted);
    const report = reportOf(plan, checked.wrong);
    if (report.wrongLines > leaveOut) return askAgain(report);
    if ((await countRedirects(tx)) + plan.added.length > REDIRECTS_MAX) return invalid(FULL);
    const { added, changed, wrongLines } = report;
    if (added + changed === 0) return done(report);
    await keepRedirects(tx, { actor, plan }, at);
    const details = { added, changed, leftOut: wrongLines, ...namedIn(plan) };
    await recordAudit(tx, { actor, action: 'import-redirects', subject: 'redirects', details }, at);
    return done(report);
  });
}

/** So many addresses are named in the audit, and so many signs of each: its entries are read by people. */
const NAMED_MAX = 20;
const NAMED_LENGTH = 100;

/** Which redirects led elsewhere before, and where, then which are new; the first of each. */
const namedIn = ({ added, changed }: Plan): Record<string, string> => ({
  changedPaths: named(changed.map(({ path, was, target }) => [path, was, target])),
  addedPaths: named(added.map(({ path, target }) => [path, target])),
});

function named(ways: string[][]): string {
  const shown = ways.slice(0, NAMED_MAX).map((way) => way.map(shortened).join(' → '));
  return [...shown, ...(ways.length > NAMED_MAX ? [`and ${ways.length - NAMED_MAX} more`] : [])].join(', ');
}

const shortened = (address: string): string =>
  address.length > NAMED_LENGTH ? `${address.slice(0, NAMED_LENGTH)}…` : address;

const refused = async (tx: Parameters<typeof refuseRedirects>[0], actor: Actor, at: number) =>
  (await refuseRedirects(tx, actor, 'redirects', at)) ?? invalid('Nothing was changed.');

async function checkFile(csv: string, at: number): Promise<Checked | string> {
  const file = readRedirectFile(csv);
  if (typeof file === 'string') return file;
  const { wanted, wrong } = await checkWritten(file.written, at);
  const parts = file.wrong.map((one) => ({ ...one, part: 'from' as const }));
  return { wanted, wrong: [...parts, ...wrong] };
}

function reportOf({ added, changed, same, wrong }: Plan, before: readonly Wrong[]): ImportReport {
  const all = [...before, ...wrong].map(({ line, problem }) => ({ line, problem }));
  return {
    added: added.length,
    changed: changed.length,
    same,
    wrong: all.toSorted((one, other) => one.line - other.line).slice(0, SHOWN_MAX),
    wrongLines: all.length,
  };
}

const askAgain = (report: ImportReport) =>
  failed({
    code: 'changed-elsewhere',
    message:
      'Nothing was taken in: more lines are wrong now than when the file was checked. Look at them again.',
    theirs: report,
  });
