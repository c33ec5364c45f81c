import { setPriority } from 'node:os';
import { z } from 'zod';
import { makeRenditions } from './make-renditions.ts';

/**
 * A process of its own that makes renditions, one picture at a time, for domain/media/picture-workers.ts
 * (docs/decisions/0060). It writes files where it is told to and touches nothing else.
 */
const jobSchema = z.object({ sent: z.string(), folder: z.string() });

async function work(message: unknown): Promise<void> {
  try {
    const result = await makeRenditions(jobSchema.parse(message), () => say({ kind: 'decoded' }));
    say({ kind: 'made', result });
  } catch (error) {
    say({ kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

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
