import { findLastAudit } from '#db/audit';
import type { Query } from '#db/client';
import { listPageRows, type NewPage, type PageRow, updatePageRow } from '#db/pages';
import { type Actor, can } from '../access.ts';
import { failed, notFound, type Refused } from '../failure.ts';
import type { Picture } from '../media/picture.ts';
import { getPictures } from '../media/pictures.ts';
import { type AuditEntry, recordAudit } from '../people/audit.ts';
import { deny } from '../people/deny.ts';
import { listTextPictures } from '../stories/body/uses.ts';
import { type Purpose, purposeOf } from './page-words.ts';
import { getNewestText, type SavedPageText } from './page-text.ts';

/** What a change of a page names: the page, and how often it had been changed when it was opened. */
export type PageEdit = { id: string; edits: number };

/** `changed`: readers have an earlier text than the newest. */
export type PageState = 'draft' | 'public' | 'changed';

export const stateOf = ({ publicTextId }: PageRow, newestId: string): PageState => {
  if (publicTextId === null) return 'draft';
  return publicTextId === newestId ? 'public' : 'changed';
};

/** The page as somebody else left it, as a refused change is shown it. */
export type TheirPage = {
  edits: number;
  slug: string;
  purpose: Purpose;
  state: PageState;
  text: SavedPageText;
  /** What the text shows. */
  pictures: Picture[];
};

/** All pages, or why this actor may not change any. */
export async function getPagesForChange(
  tx: Query,
  actor: Actor,
  subject: string,
  at: number,
): Promise<{ ok: true; rows: PageRow[] } | Refused> {
  if (can(actor, 'edit-pages')) return { ok: true, rows: await listPageRows(tx) };
  return deny(tx, actor, { action: 'edit-pages', subject, what: 'change the pages' }, at);
}

export type FoundPage = { rows: PageRow[]; row: PageRow; newest: SavedPageText };

/** One of them as it is now, if its newest state is what this actor sees; `kept`: what became of what they sent. */
export async function getPageForChange(
  tx: Query,
  actor: Actor,
  { id, edits, kept = 'Nothing was changed.' }: PageEdit & { kept?: string },
  at: number,
): Promise<({ ok: true } & FoundPage) | Refused> {
  const found = await getPagesForChange(tx, actor, id, at);
  if (!found.ok) return found;
  const row = found.rows.find((one) => one.id === id);
  if (row === undefined) return notFound('page');
  const newest = await getNewestText(tx, id);
  return row.edits === edits ? { ...found, row, newest } : changedElsewhere(tx, { row, newest, kept });
}

async function changedElsewhere(
  tx: Query,
  { row, newest, kept }: Omit<FoundPage, 'rows'> & { kept: string },
): Promise<Refused> {
  const pictures = await getPictures(
    tx,
    listTextPictures(newest.body).map(({ mediaId }) => mediaId),
  );
  const theirs: TheirPage = {
    edits: row.edits,
    slug: row.slug,
    purpose: purposeOf(row.purpose),
    state: stateOf(row, newest.id),
    text: newest,
    pictures: [...pictures.values()],
  };
  const message = `This page was changed since you opened it; its text is by ${newest.savedBy}. ${kept}`;
  return failed({ code: 'changed-elsewhere', message, theirs });
}

type Kept = {
  actor: Actor;
  row: PageRow;
  set: Partial<NewPage>;
  action: string;
  details: NonNullable<AuditEntry['details']>;
};

/** A page as it is from now on, at the desk and in the audit; returns how often it has been changed. */
export async function keepPage(
  tx: Query,
  { actor, row, set, action, details }: Kept,
  at: number,
): Promise<number> {
  await updatePageRow(tx, row.id, set);
  await recordAudit(tx, { actor, action, subject: row.id, details }, at);
  return row.edits + 1;
}

/**
 * Whether readers ever had the page. The audit is written in the transaction of the act and never thinned out, so it
 * knows; the page itself only says what they have now.
 */
export const wasEverPublic = async (query: Query, { id, publicTextId }: PageRow): Promise<boolean> =>
  publicTextId !== null || (await findLastAudit(query, { subject: id, action: 'publish-page' })) !== null;
