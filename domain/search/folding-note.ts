import { z } from 'zod';
import type { Query } from '#db/client';
import { findJob, insertJob, updateJob } from '#db/jobs';

/** A job that is never due: a note of how the words of the index were folded (docs/decisions/0129). */
const NOTE = { id: 'folding', kind: 'folding', dueAt: Number.MAX_SAFE_INTEGER } as const;

const noteSchema = z.object({
  folding: z.number(),
  /** While the index is made anew: the entries of publications up to this one, by identity, are. */
  doneTo: z.string().optional(),
});
type FoldingNote = z.infer<typeof noteSchema>;

export async function findFoldingNote(query: Query): Promise<FoldingNote | null> {
  return noteSchema.safeParse((await findJob(query, NOTE.id))?.payload).data ?? null;
}

export async function saveFoldingNote(tx: Query, payload: FoldingNote, at: number): Promise<void> {
  if ((await findJob(tx, NOTE.id)) === null) await insertJob(tx, { ...NOTE, payload, createdAt: at });
  else await updateJob(tx, NOTE.id, { payload });
}

/**
 * Whose words the list of words has counted. While the index is made anew it has none of those that are still to come: they
 * are counted when their turn is, whatever happens to their entries before.
 */
export async function findCounted(tx: Query): Promise<(publicationId: string) => boolean> {
  const doneTo = (await findFoldingNote(tx))?.doneTo;
  return (publicationId) => doneTo === undefined || publicationId <= doneTo;
}
