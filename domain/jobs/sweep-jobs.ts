import { write } from '#db/client';
import { deleteOldJobs } from '#db/jobs';

const DAY = 86_400_000;
const DONE_KEPT = 7 * DAY;
const FAILED_KEPT = 90 * DAY;

/** Done jobs are kept for a week, those that were given up and that nobody asked for again for three months. */
export const sweepJobs = (at: number): Promise<void> =>
  write((tx) => deleteOldJobs(tx, { doneBefore: at - DONE_KEPT, failedBefore: at - FAILED_KEPT }));
