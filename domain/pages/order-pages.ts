import { write } from '#db/client';
import { raiseEdition } from '#db/edition';
import { placePage } from '#db/pages';
import { isSameJson } from '#lib/same-json';
import type { Actor } from '../access.ts';
import { done, type Result } from '../failure.ts';
import { type Order, refuseOrder } from '../order.ts';
import { recordAudit } from '../people/audit.ts';
import { getPagesForChange } from './page-access.ts';

const WORDS = {
  changed: 'Somebody else changed the pages since you opened the list. The order is as they left it.',
  unfit: 'Not saved: the order does not name each page once.',
};

/** Of all pages. */
export function orderPages(actor: Actor, order: Order, at: number): Promise<Result<{ ids: string[] }>> {
  return write(async (tx) => {
    const found = await getPagesForChange(tx, actor, 'order', at);
    if (!found.ok) return found;
    const current = found.rows.map(({ id }) => id);
    const refused = refuseOrder(order, current, WORDS);
    if (refused) return refused;
    const { ids } = order;
    if (isSameJson(ids, current)) return done({ ids });
    for (const [place, id] of ids.entries()) await placePage(tx, id, place + 1);
    await raiseEdition(tx, { hard: false });
    const slugs = ids.map((id) => found.rows.find((row) => row.id === id)?.slug ?? '');
    const details = { order: slugs.join(', ') };
    await recordAudit(tx, { actor, action: 'order-pages', subject: 'pages', details }, at);
    return done({ ids });
  });
}
