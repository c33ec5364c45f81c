import { listAuditPage } from '#db/audit';
import { read, write } from '#db/client';
import { type Actor, can } from '../access.ts';
import { done, type Result } from '../failure.ts';
import { recordAudit } from '../people/audit.ts';
import { hasProved, proveFirst } from '../people/proof.ts';
import { newsroomZone } from '../settings/read-settings.ts';
import { filterOf, type Sought } from './audit-filter.ts';
import { type ExportFormat, headOf, lineOf } from './audit-lines.ts';
import { denyAudit } from './read-audit.ts';

/** Rows in the memory at one time, however long the audit is. */
const AT_ONCE = 500;

/** The whole of what is looked for, newest first, piece by piece. That somebody took it away is in the audit too. */
export async function exportAudit(
  actor: Actor,
  { sought, format }: { sought: Sought; format: ExportFormat },
  at: number,
): Promise<Result<AsyncGenerator<string>>> {
  const timeZone = await newsroomZone();
  const allowed = await write(async (tx) => {
    if (!can(actor, 'read-audit')) return denyAudit(tx, actor, at);
    if (!hasProved(actor, at)) return proveFirst();
    await recordAudit(
      tx,
      { actor, action: 'export-audit', subject: 'audit', details: { format, ...sought } },
      at,
    );
    return done(null);
  });
  return allowed.ok ? done(pieces(filterOf(sought, timeZone), format)) : allowed;
}

async function* pieces(filter: ReturnType<typeof filterOf>, format: ExportFormat): AsyncGenerator<string> {
  yield headOf(format);
  let rows = await listAuditPage(read(), filter, { place: null, limit: AT_ONCE });
  while (rows.length > 0) {
    yield rows.map((row) => lineOf(row, format)).join('');
    const place = rows.at(-1) ?? null;
    rows = rows.length < AT_ONCE ? [] : await listAuditPage(read(), filter, { place, limit: AT_ONCE });
  }
}
