import { write } from '#db/client';
import { raiseEdition } from '#db/edition';
import { placePage } from '#db/pages';
import { isSameJson } from '#lib/same-json';
import type { Actor } from '../access.ts';
import { done, failed, invalid, type Result } from '../failure.ts';
import { recordAudit } from '../people/audit.ts';
import { getPagesForChange } from './page-access.ts';

/** `was`: the order that the person saw; `ids`: the one that they want. Of all pages. */
export type PageOrder = { was: string[]; ids: string[] };

export function orderPages(
  actor: Actor,
  { was, ids }: PageOrder,
  at: number,
): Promise<Result<{ ids: string[] }>> {
  return write(async (tx) => {
    const found = await getPagesForChange(tx, actor, 'order', at);
    if (!found.ok) return found;
    const current = found.rows.map(({ id }) => id);
    if (!isSameJson(current, was)) {
      const message =
        'Somebody else changed the pages since you opened the list. The order is as they left it.';
      return failed({ code: 'changed-elsewhere', message, theirs: { ids: current } });
    }
    if (!isSameJson(ids.toSorted(), current.toSorted()))
      return invalid('Not saved: the order does not name each page once.');
    if (isSameJson(ids, current)) return done({ ids });
    for (const [place, id] of ids.entries()) await placePage(tx, id, place + 1);
    await raiseEdition(tx, { hard: false });
    const slugs = ids.map((id) => found.rows.find((row) => row.id === id)?.slug ?? '');
    const details = { order: slugs.join(', ') };
    await recordAudit(tx, { actor, action: 'order-pages', subject: 'pages', details }, at);
    return done({ ids });
  });
}
