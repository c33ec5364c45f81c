import { setTimeout as wait } from 'node:timers/promises';
import { type Query, write } from '#db/client';
import { raiseEdition } from '#db/edition';
import { hasEntries, listIndexedAfter } from '#db/find/entries';
import { emptyWords } from '#db/find/words';
import { findDueJob, insertJob } from '#db/jobs';
import { FOLDING } from '#lib/fold-words';
import { newId } from '#lib/id';
import type { JobWork } from '../jobs/job-work.ts';
import { findFoldingNote, saveFoldingNote } from './folding-note.ts';
import { replaceEntries } from './index-publications.ts';

const KIND = 'fold-anew';

/**
 * Has the index made anew where its words were folded by other rules than those that questions are folded by. The work is
 * for jobs: however large the index is, this takes no time, and searches are answered from it meanwhile.
 */
export function keepFolding(at: number): Promise<void> {
  return write(async (tx) => {
    const note = await findFoldingNote(tx);
    if (note?.folding === FOLDING) {
      if (note.doneTo !== undefined && !(await isQueued(tx))) await queueTurn(tx, at); // it was given up
      return;
    }
    if (!(await hasEntries(tx))) return saveFoldingNote(tx, { folding: FOLDING }, at);
    await saveFoldingNote(tx, { folding: FOLDING, doneTo: '' }, at);
    await emptyWords(tx); // of words in their old spelling nobody knows how many stories have them
    if (!(await isQueued(tx))) await queueTurn(tx, at);
  });
}

const isQueued = async (tx: Query): Promise<boolean> =>
  (await findDueJob(tx, [KIND], Number.MAX_SAFE_INTEGER)) !== null;

const queueTurn = (tx: Query, at: number): Promise<void> =>
  insertJob(tx, { id: newId(), kind: KIND, payload: {}, dueAt: at, createdAt: at });

/** Then the jobs that wait meanwhile have their turn. */
const TURN_MS = 3000;

/** Makes entries anew, a few in each transaction, for a turn; then the next turn is queued. May be done again. */
export const foldAnewJob: JobWork = async (_job, at) => {
  const until = performance.now() + TURN_MS;
  let isDone = false;
  while (!isDone && performance.now() < until) {
    const began = performance.now();
    isDone = await foldSome(at);
    await wait(performance.now() - began); // at least half of the time is the readers'
  }
  // What was asked before may find more now. At every turn it would have every page made anew as long as this takes.
  await write((tx) => (isDone ? raiseEdition(tx, { hard: false }) : queueTurn(tx, at)));
  return '';
};

/** Entries in one transaction: a few milliseconds each, and a page that is made meanwhile waits for them more than once. */
const AT_ONCE = 2;

/** The next few entries; true when there are none left. How far it came is noted with them, so that none is counted twice. */
export function foldSome(at: number, limit = AT_ONCE): Promise<boolean> {
  return write(async (tx) => {
    const note = await findFoldingNote(tx);
    if (note?.doneTo === undefined) return true;
    const ids = await listIndexedAfter(tx, { after: note.doneTo, limit });
    const doneTo = ids.at(-1);
    await saveFoldingNote(tx, { folding: note.folding, doneTo }, at);
    if (doneTo === undefined) return true;
    await replaceEntries(tx, ids);
    return false;
  });
}
