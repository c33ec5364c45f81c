import { listAccountRows } from '#db/accounts';
import {
  type AuditRow,
  listAuditActions,
  listAuditPage,
  listSubjectNames,
  type SubjectName,
} from '#db/audit';
import { type Query, read, write } from '#db/client';
import { type Actor, can } from '../access.ts';
import { done, type Result } from '../failure.ts';
import { byName } from '../people/colleagues.ts';
import { deny } from '../people/deny.ts';
import { newsroomZone } from '../settings/read-settings.ts';
import { pageOf, readCursor } from '../stories/cursor.ts';
import { filterOf, type Sought } from './audit-filter.ts';

/** One entry with its subject in words, and where it is to be seen, if it still is. */
export type AuditEntryShown = AuditRow & { words: string; href: string | null };

export type AuditPage = {
  entries: AuditEntryShown[];
  /** The cursor of the page after this one. */
  next: string | null;
  /** What can be looked for. */
  people: { id: string; name: string }[];
  actions: string[];
};

const PAGE = 50;

export async function readAudit(
  actor: Actor,
  { sought, before }: { sought: Sought; before: string | null },
  at: number,
): Promise<Result<AuditPage>> {
  if (!can(actor, 'read-audit')) return write((tx) => denyAudit(tx, actor, at));
  const query = read();
  const filter = filterOf(sought, await newsroomZone());
  const place = before === null ? null : readCursor(before);
  const rows = await listAuditPage(query, filter, { place, limit: PAGE + 1 });
  const { shown, next } = pageOf(rows, PAGE, (row) => row);
  const people = (await listAccountRows(query)).map(({ id, name }) => ({ id, name }));
  return done({
    entries: await withWords(query, shown),
    next,
    people: people.toSorted(byName),
    actions: await listAuditActions(query),
  });
}

export const denyAudit = (tx: Query, actor: Actor, at: number) =>
  deny(tx, actor, { action: 'read-audit', subject: 'audit', what: 'read the audit' }, at);

async function withWords(query: Query, rows: AuditRow[]): Promise<AuditEntryShown[]> {
  const ids = [...new Set(rows.map(({ subject }) => subject))];
  const names = ids.length === 0 ? [] : await listSubjectNames(query, ids);
  const known = new Map(names.map((name) => [name.id, name]));
  return rows.map((row) => {
    const place = PLACES[row.subject];
    const subject = known.get(row.subject);
    if (place) return { ...row, ...place };
    return { ...row, words: subject?.name || row.subject, href: subject ? addressOf(subject) : null };
  });
}

/** Of which there is one. */
const PLACES: Readonly<Record<string, { words: string; href: string }>> = {
  front: { words: 'The front', href: '/admin/front' },
  pages: { words: 'The pages', href: '/admin/pages' },
  redirects: { words: 'The redirects', href: '/admin/redirects' },
  sections: { words: 'The sections', href: '/admin/sections' },
  settings: { words: 'The settings', href: '/admin/settings' },
};

const ROOMS = {
  story: '/admin/stories',
  picture: '/admin/pictures',
  person: '/admin/people',
  page: '/admin/pages',
  topic: '/admin/topics',
} as const;
const TABLES = { account: '/admin/accounts', section: '/admin/sections' } as const;

const addressOf = ({ id, kind }: SubjectName): string =>
  kind === 'account' || kind === 'section' ? TABLES[kind] : `${ROOMS[kind]}/${id}`;
