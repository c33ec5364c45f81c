import { and, asc, eq, gt, inArray, lte } from 'drizzle-orm';
import type { Query } from './client.ts';
import { account, presence } from './schema.ts';

export type Editor = { storyId: string; editorId: string; accountId: string };

/** Another account's row of the same name stays as it is. */
export async function savePresence(tx: Query, editor: Editor, at: number): Promise<void> {
  await tx
    .insert(presence)
    .values({ ...editor, since: at, seenAt: at })
    .onConflictDoUpdate({
      target: [presence.storyId, presence.editorId],
      set: { seenAt: at },
      setWhere: eq(presence.accountId, editor.accountId),
    });
}

export async function deletePresence(tx: Query, { storyId, editorId, accountId }: Editor): Promise<void> {
  await tx
    .delete(presence)
    .where(
      and(eq(presence.storyId, storyId), eq(presence.editorId, editorId), eq(presence.accountId, accountId)),
    );
}

/** Those that said nothing since. */
export async function deleteSilent(tx: Query, since: number): Promise<void> {
  await tx.delete(presence).where(lte(presence.seenAt, since));
}

/** Who has these stories open and said so after `since`, the longest there first. */
export function listPresent(query: Query, storyIds: string[], since: number) {
  return query
    .select({
      storyId: presence.storyId,
      editorId: presence.editorId,
      accountId: presence.accountId,
      name: account.name,
      since: presence.since,
    })
    .from(presence)
    .innerJoin(account, eq(account.id, presence.accountId))
    .where(and(inArray(presence.storyId, storyIds), gt(presence.seenAt, since)))
    .orderBy(asc(presence.since), asc(presence.storyId), asc(presence.editorId));
}
