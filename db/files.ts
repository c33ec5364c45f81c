import { and, eq, inArray, lt, not, exists, sql } from 'drizzle-orm';
import type { Query } from './client.ts';
import { isLive } from './live.ts';
import { file, publication, publicationFile, revision, story, storyFile } from './schema.ts';

export type FileRow = typeof file.$inferSelect;

export async function insertFileRow(tx: Query, row: FileRow): Promise<void> {
  await tx.insert(file).values(row);
}

export async function findFileRow(query: Query, id: string): Promise<FileRow | null> {
  const [row] = await query.select().from(file).where(eq(file.id, id));
  return row ?? null;
}

/** The same bytes under the same name. */
export async function findFileByContent(
  query: Query,
  { sha256, name }: Pick<FileRow, 'sha256' | 'name'>,
): Promise<FileRow | null> {
  const [row] = await query
    .select()
    .from(file)
    .where(and(eq(file.sha256, sha256), eq(file.name, name)));
  return row ?? null;
}

export async function listFileRows(query: Query, ids: string[]): Promise<FileRow[]> {
  return ids.length === 0 ? [] : query.select().from(file).where(inArray(file.id, ids));
}

export async function refreshFileRow(tx: Query, id: string, at: number): Promise<void> {
  await tx.update(file).set({ createdAt: at }).where(eq(file.id, id));
}

/** Whether what readers see at this instant offers the file. */
export async function isFileLive(query: Query, id: string, at: number): Promise<boolean> {
  const rows = await query
    .select({ id: publication.id })
    .from(publicationFile)
    .innerJoin(publication, eq(publication.id, publicationFile.publicationId))
    .innerJoin(story, eq(story.id, publication.storyId))
    .where(and(eq(publicationFile.fileId, id), isLive(at)))
    .limit(1);
  return rows.length > 0;
}

/** Writes down what a story's newest text offers. Files of its earlier texts stay, marked as such. */
export async function recordCurrentFiles(tx: Query, storyId: string, fileIds: string[]): Promise<void> {
  await tx
    .update(storyFile)
    .set({ current: false })
    .where(and(eq(storyFile.storyId, storyId), eq(storyFile.current, true)));
  if (fileIds.length === 0) return;
  await tx
    .insert(storyFile)
    .values(fileIds.map((fileId) => ({ storyId, fileId, current: true })))
    .onConflictDoUpdate({ target: [storyFile.storyId, storyFile.fileId], set: { current: true } });
}

/** The same for a text that is kept and is not the newest. */
export async function recordKeptFiles(tx: Query, storyId: string, fileIds: string[]): Promise<void> {
  if (fileIds.length === 0) return;
  await tx
    .insert(storyFile)
    .values(fileIds.map((fileId) => ({ storyId, fileId, current: false })))
    .onConflictDoNothing();
}

/** Forgets files of a story's earlier texts that are no longer kept. */
export async function forgetDroppedFiles(tx: Query, storyId: string): Promise<void> {
  const mention = tx
    .select({ id: revision.id })
    .from(revision)
    .where(
      and(
        eq(revision.storyId, storyFile.storyId),
        sql`cast(${revision.body} as text) like '%' || ${storyFile.fileId} || '%'`,
      ),
    );
  await tx
    .delete(storyFile)
    .where(and(eq(storyFile.storyId, storyId), eq(storyFile.current, false), not(exists(mention))));
}

/** Deletes files that came before `before` and that no kept text offers. */
export async function deleteUnusedFiles(tx: Query, before: number): Promise<void> {
  const offered = tx.select({ id: storyFile.fileId }).from(storyFile).where(eq(storyFile.fileId, file.id));
  const published = tx
    .select({ id: publicationFile.fileId })
    .from(publicationFile)
    .where(eq(publicationFile.fileId, file.id));
  await tx.delete(file).where(and(lt(file.createdAt, before), not(exists(offered)), not(exists(published))));
}
