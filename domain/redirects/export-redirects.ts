import { read } from '#db/client';
import { listRedirectPage } from '#db/redirects';
import { CSV_MARK, csvLine } from '#lib/csv';
import { type Actor, can } from '../access.ts';
import { done, notAllowed, type Result } from '../failure.ts';

/** Rows in the memory at one time, however many there are. */
const AT_ONCE = 500;

/** All redirects as a file that can be taken in again, the newest first, piece by piece. */
export async function exportRedirects(actor: Actor): Promise<Result<AsyncGenerator<string>>> {
  return can(actor, 'edit-redirects') ? done(pieces()) : notAllowed('take the redirects away');
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
