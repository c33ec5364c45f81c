import { z } from 'zod';
import { write } from '#db/client';
import { raiseEdition } from '#db/edition';
import { deleteIndex, hasEntries } from '#db/find/entries';
import { findJob, insertJob, updateJob } from '#db/jobs';
import { FOLDING } from '#lib/fold-words';
import { queueIndexing } from './index-stories.ts';

/** A job that is never due: a note of how the words of the index were folded (docs/decisions/0129). */
const NOTE = { id: 'folding', kind: 'folding', dueAt: Number.MAX_SAFE_INTEGER } as const;

const noteSchema = z.object({ folding: z.number() });

/** Makes the index anew where its words were folded by other rules than those that questions are folded by. */
export function keepFolding(at: number): Promise<void> {
  return write(async (tx) => {
    const note = await findJob(tx, NOTE.id);
    if (note !== null && noteSchema.safeParse(note.payload).data?.folding === FOLDING) return;
    const payload = { folding: FOLDING };
    await (note === null
      ? insertJob(tx, { ...NOTE, payload, createdAt: at })
      : updateJob(tx, NOTE.id, { payload }));
    if (!(await hasEntries(tx))) return;
    await deleteIndex(tx);
    await queueIndexing(tx, {}, at);
    await raiseEdition(tx, { hard: false });
  });
}
