import { write } from '#db/client';
import { raiseEdition } from '#db/edition';
import { placeSection, updateSectionRow } from '#db/sections';
import type { Actor } from '../access.ts';
import { done, invalid, type Result } from '../failure.ts';
import { recordAudit } from '../people/audit.ts';
import { afterLast, refuseMore } from './change-section.ts';
import { getSectionForChange, type SectionEdit } from './section-access.ts';

/** No new story stands in it from now on, and it leaves the masthead. Its stories keep it and its page goes on answering. */
export function retireSection(
  actor: Actor,
  which: SectionEdit,
  at: number,
): Promise<Result<{ edits: number }>> {
  return write(async (tx) => {
    const found = await getSectionForChange(tx, actor, which, at);
    if (!found.ok) return found;
    const { row, rows } = found;
    if (row.retiredAt !== null) return done({ edits: row.edits });
    const open = rows.filter(({ retiredAt }) => retiredAt === null);
    if (open.length === 1) return invalid('Not retired: a paper needs a section for its new stories.');
    await updateSectionRow(tx, row.id, { retiredAt: at });
    await raiseEdition(tx, { hard: true });
    await recordAudit(
      tx,
      { actor, action: 'retire-section', subject: row.id, details: { name: row.name } },
      at,
    );
    return done({ edits: row.edits + 1 });
  });
}

/** It takes stories again, and stands at the end of the masthead. */
export function takeSectionBack(
  actor: Actor,
  which: SectionEdit,
  at: number,
): Promise<Result<{ edits: number }>> {
  return write(async (tx) => {
    const found = await getSectionForChange(tx, actor, which, at);
    if (!found.ok) return found;
    const { row, rows } = found;
    if (row.retiredAt === null) return done({ edits: row.edits });
    const full = refuseMore(rows.filter(({ id }) => id !== row.id));
    if (full !== null) return invalid(full);
    await updateSectionRow(tx, row.id, { retiredAt: null });
    await placeSection(tx, row.id, afterLast(rows));
    await raiseEdition(tx, { hard: false });
    await recordAudit(
      tx,
      { actor, action: 'take-section-back', subject: row.id, details: { name: row.name } },
      at,
    );
    return done({ edits: row.edits + 1 });
  });
}
