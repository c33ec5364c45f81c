import { and, asc, desc, eq, gte, inArray, isNull, lt, or, type SQL } from 'drizzle-orm';
import type { Query } from './client.ts';
import { type Cursor, olderThan } from './cursor.ts';
import { listNewestTitles } from './pages.ts';
import { account, audit, media, person, revision, section, story, topic } from './schema.ts';
import { contains } from './search.ts';

export type AuditRow = typeof audit.$inferSelect;

export async function insertAudit(tx: Query, row: AuditRow): Promise<void> {
  await tx.insert(audit).values(row);
}

/** The latest entries, newest first. */
export function listAudit(query: Query, limit: number): Promise<AuditRow[]> {
  return query.select().from(audit).orderBy(desc(audit.at), desc(audit.id)).limit(limit);
}

/** What is looked for; null and empty: no matter. */
export type AuditFilter = {
  /** An account's id; empty text: nobody's account, which is the machine or a stranger. */
  accountId: string | null;
  action: string | null;
  /** Part of a subject, or of what a story is called. */
  about: string;
  /** From then on, and before then; ms UTC. */
  from: number | null;
  until: number | null;
};

/** A page of them, newest first. */
export function listAuditPage(
  query: Query,
  filter: AuditFilter,
  { place, limit }: { place: Cursor | null; limit: number },
): Promise<AuditRow[]> {
  return query
    .select()
    .from(audit)
    .where(and(matches(query, filter), olderThan(place, { at: audit.at, id: audit.id })))
    .orderBy(desc(audit.at), desc(audit.id))
    .limit(limit);
}

function matches(query: Query, { accountId, action, about, from, until }: AuditFilter): SQL | undefined {
  return and(
    accountId === null
      ? undefined
      : accountId === ''
        ? isNull(audit.accountId)
        : eq(audit.accountId, accountId),
    action === null ? undefined : eq(audit.action, action),
    about === '' ? undefined : isAbout(query, about),
    from === null ? undefined : gte(audit.at, from),
    until === null ? undefined : lt(audit.at, until),
  );
}

function isAbout(query: Query, words: string): SQL | undefined {
  const stories = query
    .select({ id: story.id })
    .from(story)
    .innerJoin(revision, and(eq(revision.storyId, story.id), eq(revision.version, story.version)))
    .where(contains(words, story.slugline, revision.headline));
  return or(contains(words, audit.subject), inArray(audit.subject, stories));
}

/** Everything that was ever done. */
export async function listAuditActions(query: Query): Promise<string[]> {
  const rows = await query.selectDistinct({ action: audit.action }).from(audit).orderBy(asc(audit.action));
  return rows.map(({ action }) => action);
}

export type SubjectName = {
  id: string;
  kind: 'story' | 'picture' | 'account' | 'person' | 'section' | 'page' | 'topic';
  name: string;
};

/** What these identities are called, of those that are still there. */
export async function listSubjectNames(query: Query, ids: string[]): Promise<SubjectName[]> {
  const stories = await query
    .select({ id: story.id, slugline: story.slugline, headline: revision.headline })
    .from(story)
    .innerJoin(revision, and(eq(revision.storyId, story.id), eq(revision.version, story.version)))
    .where(inArray(story.id, ids));
  const pictures = await query
    .select({ id: media.id, name: media.name })
    .from(media)
    .where(inArray(media.id, ids));
  const accounts = await query
    .select({ id: account.id, name: account.name })
    .from(account)
    .where(inArray(account.id, ids));
  const people = await query
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(inArray(person.id, ids));
  const sections = await query
    .select({ id: section.id, name: section.name })
    .from(section)
    .where(inArray(section.id, ids));
  const pages = (await listNewestTitles(query)).filter(({ pageId }) => ids.includes(pageId));
  const topics = await query
    .select({ id: topic.id, name: topic.name })
    .from(topic)
    .where(inArray(topic.id, ids));
  return [
    ...stories.map(({ id, slugline, headline }) => ({
      id,
      kind: 'story' as const,
      name: slugline || headline,
    })),
    ...pictures.map(({ id, name }) => ({ id, kind: 'picture' as const, name })),
    ...accounts.map(({ id, name }) => ({ id, kind: 'account' as const, name })),
    ...people.map(({ id, name }) => ({ id, kind: 'person' as const, name })),
    ...sections.map(({ id, name }) => ({ id, kind: 'section' as const, name })),
    ...pages.map(({ pageId, title }) => ({ id: pageId, kind: 'page' as const, name: title })),
    ...topics.map(({ id, name }) => ({ id, kind: 'topic' as const, name })),
  ];
}

/** What was done last of this kind to this one thing. */
export async function findLastAudit(
  query: Query,
  { subject, action }: { subject: string; action: string },
): Promise<AuditRow | null> {
  const [row] = await query
    .select()
    .from(audit)
    .where(and(eq(audit.subject, subject), eq(audit.action, action)))
    .orderBy(desc(audit.at), desc(audit.id))
    .limit(1);
  return row ?? null;
}
