import { read } from '#db/client';
import { listSectionRows } from '#db/sections';
import { type Actor, can } from '../access.ts';
import { done, notAllowed, type Result } from '../failure.ts';
import { type Section, sectionOf } from './sections.ts';

/** A section as the desk changes it. */
export type DeskSection = Section & { edits: number };

/** In the order of the masthead, with those that are retired. */
export async function listDeskSections(actor: Actor): Promise<Result<DeskSection[]>> {
  if (!can(actor, 'edit-sections')) return notAllowed('change the sections');
  const rows = await listSectionRows(read());
  return done(rows.map((row) => ({ ...sectionOf(row), edits: row.edits })));
}
