import { CHECKS, ROUTE_TYPES, runCheck } from './checks.ts';
import { runCommand } from './command.ts';

const UNIT = {
  name: 'unit tests',
  command: ['node_modules/.bin/vitest', 'run', '--project', 'unit'],
} as const;

/** The quick part of `npm test`: no build, no database server, no browser. */
async function check(): Promise<void> {
  await runCheck(ROUTE_TYPES);
  for (const step of [...CHECKS, UNIT]) {
    if (!(await runCheck(step))) process.exitCode = 1;
  }
}

if (import.meta.main) await runCommand(check);
