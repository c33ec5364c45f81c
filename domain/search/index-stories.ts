import { z } from 'zod';
import { type Query, read, write } from '#db/client';
import { listPublicationIds, listUnindexed } from '#db/find/entries';
import { raiseEdition } from '#db/edition';
import { insertJob } from '#db/jobs';
import { newId } from '#lib/id';
import type { JobWork } from '../jobs/job-work.ts';
import { indexAnew, indexPublications } from './index-publications.ts';

/** So many publications are looked through at once, and so many indexed in one transaction: a few milliseconds each. */
const LOOKED_THROUGH = 500;
const AT_ONCE = 10;
/** Then the jobs that wait meanwhile have their turn. */
const TURN_MS = 3000;

const turnSchema = z.object({
  /** Everything up to this publication is done. */
  after: z.string().default(''),
  /** Only these, which are in the index already, anew. */
  anew: z.array(z.string()).optional(),
});

/** Where a turn ended; null: all is indexed. */
type Progress = string | null;

/** Indexes what was published before there was an index, or what a backup brought without one: a turn, then the next. */
export const indexStoriesJob: JobWork = async ({ payload }, at) => {
  const { after, anew } = turnSchema.parse(payload);
  if (anew !== undefined) {
    await write(async (tx) => {
      await indexAnew(tx, anew);
      await raiseEdition(tx, { hard: false });
    });
    return '';
  }
  const until = performance.now() + TURN_MS;
  const next = await indexStories({ after, atOnce: AT_ONCE, isOver: () => performance.now() > until }, at);
  await write(async (tx) => {
    if (next !== null) await queueIndexing(tx, { after: next }, at);
    await raiseEdition(tx, { hard: false }); // what was asked before may find more now
  });
  return '';
};

export const queueIndexing = (tx: Query, turn: z.input<typeof turnSchema>, at: number): Promise<void> =>
  insertJob(tx, { id: newId(), kind: 'index-stories', payload: turn, dueAt: at, createdAt: at });

/** Publications in one job. */
const ANEW_AT_ONCE = 20;

/** Once this is committed: what these publications are found by has changed. */
export async function queueIndexingAnew(tx: Query, ids: readonly string[], at: number): Promise<void> {
  for (let from = 0; from < ids.length; from += ANEW_AT_ONCE)
    await queueIndexing(tx, { anew: ids.slice(from, from + ANEW_AT_ONCE) }, at);
}

type Turn = { after?: string; atOnce: number; isOver?: () => boolean };

/** Indexes everything that is not over and not indexed, `atOnce` publications in each transaction. May be called again. */
export async function indexStories(
  { after: begin = '', atOnce, isOver = () => false }: Turn,
  at: number,
): Promise<Progress> {
  let after = begin;
  for (;;) {
    const looked = await listPublicationIds(read(), { after, limit: Math.max(LOOKED_THROUGH, atOnce) });
    const last = looked.at(-1);
    if (last === undefined) return null;
    const missing = await listUnindexed(read(), looked, at);
    for (let from = 0; from < missing.length; from += atOnce) {
      const some = missing.slice(from, from + atOnce);
      if (isOver()) return beforeThe(some[0] ?? last, looked, after);
      await write(async (tx) => indexPublications(tx, await listUnindexed(tx, some, at)));
      await new Promise(setImmediate); // readers' requests in between
    }
    after = last;
  }
}

/** The publication after which the next turn begins: ids are in order. */
function beforeThe(id: string, looked: readonly string[], after: string): string {
  const place = looked.indexOf(id);
  return looked[place - 1] ?? after;
}
