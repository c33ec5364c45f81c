import { mkdirSync, rmSync } from 'node:fs';
import { obtainBrowser } from './browser.ts';
import { CHECKS, type Check, ROUTE_TYPES, runCheck } from './checks.ts';
import { type Count, countPlaywright, countVitest, readCount } from './test-reports.ts';

const REPORTS = 'test-results/reports';
const BUILD: Check = { name: 'build', command: [process.execPath, 'bin/prepare.mjs', 'build'] };
const VITEST: Check = {
  name: 'unit and database tests',
  command: [
    'node_modules/.bin/vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORTS}/vitest.json`,
  ],
};
const PLAYWRIGHT: Check = { name: 'browser tests', command: ['node_modules/.bin/playwright', 'test'] };

/** Everything, on a fresh machine too. Nothing that fails keeps the rest from being tried. */
async function test(): Promise<Count> {
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const checks: Count[] = [];
  for (const check of [BUILD, ROUTE_TYPES, ...CHECKS]) checks.push(one(await runCheck(check)));
  return sum([...checks, await testInNode(), await testInBrowser()]);
}

async function testInNode(): Promise<Count> {
  const passed = await runCheck(VITEST);
  return readCount(`${REPORTS}/vitest.json`, countVitest, passed);
}

async function testInBrowser(): Promise<Count> {
  const browser = await obtainBrowser().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return undefined;
  });
  if (browser === undefined) return one(false);
  const passed = await runCheck(PLAYWRIGHT, {
    ...(browser === null ? {} : { STRINGER_BROWSER: browser }),
    PLAYWRIGHT_JSON_OUTPUT_NAME: `${REPORTS}/playwright.json`,
  });
  return readCount(`${REPORTS}/playwright.json`, countPlaywright, passed);
}

const one = (passed: boolean): Count => (passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

const sum = (counts: Count[]): Count =>
  counts.reduce((all, { passed, failed }) => ({ passed: all.passed + passed, failed: all.failed + failed }));

if (import.meta.main) {
  const { passed, failed } = await test();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
