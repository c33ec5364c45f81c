import { type Query, write } from '#db/client';
import { raiseEdition } from '#db/edition';
import { insertSection, type SectionRow } from '#db/sections';
import { newId } from '#lib/id';
import type { Actor } from '../access.ts';
import { done, type FieldErrors, invalid, type Result } from '../failure.ts';
import { findOtherOwner, takeSlug } from '../former-slugs.ts';
import { refuseForPages } from '../pages/held-slugs.ts';
import { recordAudit } from '../people/audit.ts';
import {
  getSectionForChange,
  getSectionsForChange,
  keepSection,
  type SectionEdit,
} from './section-access.ts';
import { OPEN_SECTIONS_MAX, refuseForSections, SECTIONS_MAX, type SectionWords } from './section-words.ts';

const KEPT = 'Not saved: see the fields marked. What you wrote is still in the form.';

/** A section more, at the end of the masthead. */
export function addSection(
  actor: Actor,
  words: SectionWords,
  at: number,
): Promise<Result<{ id: string; edits: number }>> {
  return write(async (tx) => {
    const found = await getSectionsForChange(tx, actor, 'new', at);
    if (!found.ok) return found;
    const full = refuseMore(found.rows);
    if (full !== null) return invalid(full, { name: full });
    const id = newId();
    const unfit = await findUnfit(tx, { id, words, rows: found.rows });
    if (Object.keys(unfit).length > 0) return invalid(KEPT, unfit);
    await insertSection(tx, { id, ...words, position: afterLast(found.rows) });
    await raiseEdition(tx, { hard: false });
    await recordAudit(tx, { actor, action: 'add-section', subject: id, details: words }, at);
    return done({ id, edits: 1 });
  });
}

/** Another name, address or form. The address that it leaves leads to the new one for ever, and so do its feed and pages. */
export function changeSection(
  actor: Actor,
  { words, ...which }: SectionEdit & { words: SectionWords },
  at: number,
): Promise<Result<{ edits: number }>> {
  return write(async (tx) => {
    const found = await getSectionForChange(tx, actor, which, at);
    if (!found.ok) return found;
    const { row, rows } = found;
    const unfit = await findUnfit(tx, { id: row.id, words, rows });
    if (Object.keys(unfit).length > 0) return invalid(KEPT, unfit);
    await takeSlug(tx, { kind: 'section', subjectId: row.id, from: row.slug, to: words.slug }, at);
    const details = { ...words, fromName: row.name, fromSlug: row.slug, fromForm: row.form };
    // Hard: the name and the address that it had must not linger.
    return keepSection(tx, { actor, row, set: words, action: 'change-section', details, hard: true }, at);
  });
}

type Checked = { id: string; words: SectionWords; rows: SectionRow[] };

async function findUnfit(tx: Query, { id, words, rows }: Checked): Promise<FieldErrors> {
  const unfit: FieldErrors = {};
  const own = rows.find((row) => row.id === id);
  const reserved = own?.slug === words.slug ? null : refuseForSections(words.slug);
  if (reserved !== null) unfit.slug = reserved;
  const others = rows.filter((row) => row.id !== id);
  if (others.some(({ name }) => name === words.name)) unfit.name = 'Another section has this name.';
  const holder = others.find(({ slug }) => slug === words.slug);
  if (holder) unfit.slug = `/${words.slug} is the address of “${holder.name}”. Choose another.`;
  const owner = await findOtherOwner(tx, { kind: 'section', slug: words.slug, subjectId: id });
  const former = others.find((row) => row.id === owner);
  if (former)
    unfit.slug = `/${words.slug} leads to “${former.name}”, which had this address. Choose another.`;
  const page = await refuseForPages(tx, words.slug);
  if (page !== null) unfit.slug = page;
  return unfit;
}

/** Why there can be no section more, or null. */
export function refuseMore(rows: SectionRow[]): string | null {
  if (rows.length >= SECTIONS_MAX)
    return `There are ${SECTIONS_MAX} sections with those that are retired. Take one of them back.`;
  const open = rows.filter(({ retiredAt }) => retiredAt === null);
  return open.length < OPEN_SECTIONS_MAX
    ? null
    : `A masthead has ${OPEN_SECTIONS_MAX} sections at most. Retire one first.`;
}

export const afterLast = (rows: SectionRow[]): number =>
  Math.max(0, ...rows.map(({ position }) => position)) + 1;
