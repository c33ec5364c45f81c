import { write } from '#db/client';
import { placeSection } from '#db/sections';
import type { Actor } from '../access.ts';
import { done, invalid, type Result } from '../failure.ts';
import { afterLast, refuseMore } from './change-section.ts';
import { getSectionForChange, keepSection, type SectionEdit } from './section-access.ts';

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
    const details = { name: row.name };
    return keepSection(
      tx,
      { actor, row, set: { retiredAt: at }, action: 'retire-section', details, hard: true },
      at,
    );
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
    await placeSection(tx, row.id, afterLast(rows));
    const [action, details] = ['take-section-back', { name: row.name }];
    return keepSection(tx, { actor, row, set: { retiredAt: null }, action, details, hard: false }, at);
  });
}
