import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { wantsDemoContent } from '#domain/demo/demo-content';
import type { Environment } from '../lib/environment.ts';

/** DEMO says whether demo content may come by itself, and the paper whether it still wants it. */
export const wantsDemo = async ({ demo }: Environment): Promise<boolean> => demo && wantsDemoContent();

/**
 * Drawing the pictures takes a minute of work, so a process of its own does it while the portal answers. It ends
 * with the portal; the next start goes on where it was.
 */
export function fillInBackground(): void {
  const child = spawn(process.execPath, [...process.execArgv, join(import.meta.dirname, 'demo.ts'), 'add'], {
    stdio: 'inherit',
  });
  if (child.pid !== undefined) setPriority(child.pid, 10); // Readers and editors come first.
  process.once('exit', () => child.kill());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill());
}
