import { resolve } from 'node:path';
import { EnvironmentError } from '../lib/environment.ts';
import { withoutValues } from '../lib/without-values.ts';

/** What a command says when it cannot go on: one line for the person who typed it, exit code 1, no stack. */
export class CommandError extends Error {}

/** Runs a command of bin/. Anything unexpected is shown whole: it is a bug. */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const expected = error instanceof EnvironmentError || error instanceof CommandError;
    console.error(expected ? error.message : withoutValues(error));
    process.exitCode = 1;
  }
}

/** A path as the person typed it: npm runs commands in the project's folder, and says where npm itself was called. */
export const typedPath = (path: string): string => resolve(process.env.INIT_CWD ?? '.', path);
