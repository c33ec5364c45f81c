import type { Query } from '#db/client';
import { raiseEdition } from '#db/edition';
import { listSectionRows, type NewSection, type SectionRow, updateSectionRow } from '#db/sections';
import { type Actor, can } from '../access.ts';
import { done, failed, notFound, type Refused, type Result } from '../failure.ts';
import { type AuditEntry, recordAudit } from '../people/audit.ts';
import { deny } from '../people/deny.ts';

/** What a change of a section names: the section, and how often it had been changed when the page was opened. */
export type SectionEdit = { id: string; edits: number };

/** All sections, or why this actor may not change any. */
export async function getSectionsForChange(
  tx: Query,
  actor: Actor,
  subject: string,
  at: number,
): Promise<{ ok: true; rows: SectionRow[] } | Refused> {
  if (can(actor, 'edit-sections')) return { ok: true, rows: await listSectionRows(tx) };
  return deny(tx, actor, { action: 'edit-sections', subject, what: 'change the sections' }, at);
}

/** One of them as it is now, if its newest state is what this actor sees. */
export async function getSectionForChange(
  tx: Query,
  actor: Actor,
  { id, edits }: SectionEdit,
  at: number,
): Promise<{ ok: true; rows: SectionRow[]; row: SectionRow } | Refused> {
  const found = await getSectionsForChange(tx, actor, id, at);
  if (!found.ok) return found;
  const row = found.rows.find((one) => one.id === id);
  if (row === undefined) return notFound('section');
  return row.edits === edits ? { ...found, row } : changedElsewhere(row);
}

type Kept = {
  actor: Actor;
  row: SectionRow;
  set: Partial<NewSection>;
  action: string;
  details: NonNullable<AuditEntry['details']>;
  /** It takes something from readers. */
  hard: boolean;
};

/** A section as it is from now on, for readers and for the audit. */
export async function keepSection(
  tx: Query,
  { actor, row, set, action, details, hard }: Kept,
  at: number,
): Promise<Result<{ edits: number }>> {
  await updateSectionRow(tx, row.id, set);
  await raiseEdition(tx, { hard });
  await recordAudit(tx, { actor, action, subject: row.id, details }, at);
  return done({ edits: row.edits + 1 });
}

function changedElsewhere({ name, slug, form, edits, retiredAt }: SectionRow): Refused {
  const message = `Somebody else changed this section since you opened the page: it is “${name}” at /${slug} now. Nothing of yours was saved; it is still in the form.`;
  const theirs = { edits, isRetired: retiredAt !== null, words: { name, slug, form } };
  return failed({ code: 'changed-elsewhere', message, theirs });
}
