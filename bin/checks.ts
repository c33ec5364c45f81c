import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A command that is right (exit 0) or wrong. */
export type Check = { name: string; command: readonly [string, ...string[]] };

const SOURCES = ['app', 'components', 'domain', 'db', 'server', 'bin', 'lib', 'tests'];
const bin = (name: string) => `node_modules/.bin/${name}`;

/** What is checked without running the portal. Each counts as one in `npm test`. */
export const CHECKS: readonly Check[] = [
  { name: 'format', command: [bin('biome'), 'format', '.'] },
  {
    name: 'lint',
    command: [
      bin('oxlint'),
      ...SOURCES,
      'instrumentation.ts',
      'next.config.ts',
      'playwright.config.ts',
      'vitest.config.ts',
    ],
  },
  // Whole: what TypeScript 7.0 keeps from the last time has hidden errors in files that import what changed.
  { name: 'types', command: [bin('tsc'), '--noEmit', '--incremental', 'false'] },
  { name: 'imports', command: [process.execPath, 'bin/check-imports.ts'] },
  { name: 'unused', command: [bin('knip')] },
];

/** Next writes the types of routes and styles that the check of types reads. */
export const ROUTE_TYPES: Check = { name: 'route types', command: [bin('next'), 'typegen'] };

/** Runs one, its output shown, and says whether it was right. */
export async function runCheck({ name, command }: Check, env: Record<string, string> = {}): Promise<boolean> {
  const [program, ...args] = command;
  const started = Date.now();
  const child = spawn(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  await once(child, 'close');
  const right = child.exitCode === 0;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${right ? 'passed' : 'FAILED'}  ${name}  ${seconds} s`);
  return right;
}
