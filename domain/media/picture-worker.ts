import { setPriority } from 'node:os';
import { z } from 'zod';
import { drawCardTo } from '../cards/drawing/draw-card-to.ts';
import { makeRenditions } from './make-renditions.ts';
import type { WorkerJob } from './picture-workers.ts';

/**
 * A process of its own that makes renditions and share cards, one at a time, for domain/media/picture-workers.ts
 * (docs/decisions/0060). It writes files where it is told to and touches nothing else.
 */
const jobSchema = z.custom<WorkerJob>((value) => typeof value === 'object' && value !== null);

async function work(message: unknown): Promise<void> {
  try {
    say({ kind: 'made', result: await make(jobSchema.parse(message)) });
  } catch (error) {
    say({ kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

const make = (job: WorkerJob): Promise<unknown> =>
  job.what === 'card' ? drawCardTo(job) : makeRenditions(job, () => say({ kind: 'decoded' }));

const say = (message: object) => process.send?.(message);

if (import.meta.main) {
  setPriority(10); // readers and editors come first
  process.on('message', (message) => void work(message));
  // The portal finishes what runs before it ends, so a signal to the whole group must not end this first.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
  // The portal is gone, and with it whoever would have moved the files to their place.
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  say({ kind: 'ready' });
}
