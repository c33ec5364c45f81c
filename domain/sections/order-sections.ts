import { write } from '#db/client';
import { raiseEdition } from '#db/edition';
import { placeSection, type SectionRow } from '#db/sections';
import { isSameJson } from '#lib/same-json';
import type { Actor } from '../access.ts';
import { done, type Result } from '../failure.ts';
import { type Order, refuseOrder } from '../order.ts';
import { recordAudit } from '../people/audit.ts';
import { getSectionsForChange } from './section-access.ts';

const WORDS = {
  changed: 'Somebody else changed the sections since you opened the page. The order is as they left it.',
  unfit: 'Not saved: the order does not name each section once.',
};

/** Of the sections in the masthead, all of them. */
export function orderSections(actor: Actor, order: Order, at: number): Promise<Result<{ ids: string[] }>> {
  return write(async (tx) => {
    const found = await getSectionsForChange(tx, actor, 'order', at);
    if (!found.ok) return found;
    const current = inMasthead(found.rows);
    const refused = refuseOrder(order, current, WORDS);
    if (refused) return refused;
    const { ids } = order;
    if (isSameJson(ids, current)) return done({ ids });
    // Retired ones behind the others, in the order that they had.
    const retired = found.rows.map(({ id }) => id).filter((id) => !ids.includes(id));
    for (const [place, id] of [...ids, ...retired].entries()) await placeSection(tx, id, place + 1);
    await raiseEdition(tx, { hard: false });
    const slugs = ids.map((id) => found.rows.find((row) => row.id === id)?.slug ?? '');
    await recordAudit(
      tx,
      { actor, action: 'order-sections', subject: 'sections', details: { order: slugs.join(', ') } },
      at,
    );
    return done({ ids });
  });
}

const inMasthead = (rows: SectionRow[]): string[] =>
  rows.filter(({ retiredAt }) => retiredAt === null).map(({ id }) => id);
