import { read, write } from '#db/client';
import { listRedirectPage } from '#db/redirects';
import { CSV_MARK, csvLine } from '#lib/csv';
import type { Actor } from '../access.ts';
import { done, type Result } from '../failure.ts';
import { recordAudit } from '../people/audit.ts';
import { hasProved, proveFirst } from '../people/proof.ts';
import { refuseRedirects } from './redirect-access.ts';

/** Rows in the memory at one time, however many there are. */
const AT_ONCE = 500;

/**
 * All redirects as a file that can be taken in again, the newest first, piece by piece. That somebody took them away is in
 * the audit.
 */
export async function exportRedirects(actor: Actor, at: number): Promise<Result<AsyncGenerator<string>>> {
  const allowed = await write(async (tx) => {
    const refused = await refuseRedirects(tx, actor, 'redirects', at);
    if (refused) return refused;
    if (!hasProved(actor, at)) return proveFirst();
    await recordAudit(tx, { actor, action: 'export-redirects', subject: 'redirects' }, at);
    return done(null);
  });
  return allowed.ok ? done(pieces()) : allowed;
}

async function* pieces(): AsyncGenerator<string> {
  yield CSV_MARK + csvLine(['from', 'to']);
  let place: { at: number; id: string } | null = null;
  for (;;) {
    const rows: Awaited<ReturnType<typeof listRedirectPage>> = await listRedirectPage(read(), {
      search: '',
      place,
      limit: AT_ONCE,
    });
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map(({ path, target }) => csvLine([path, target])).join('');
    place = { at: last.createdAt, id: last.path };
  }
}
