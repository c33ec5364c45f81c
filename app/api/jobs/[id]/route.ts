import { retryJob } from '#domain/jobs/failed-jobs';
import { asking } from '../../commands.ts';

/** A failed job is due again. */
export const POST = asking(retryJob);
