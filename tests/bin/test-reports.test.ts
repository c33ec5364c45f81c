import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countPlaywright, countVitest, readCount } from '../../bin/test-reports.ts';

let root: string;
let report: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stringer-reports-'));
  report = join(root, 'report.json');
});
afterEach(() => rmSync(root, { recursive: true }));

const vitest = (numPassedTests: number, numFailedTests: number, testResults: unknown[] = []) => ({
  numPassedTests,
  numFailedTests,
  testResults,
});
const playwright = (expected: number, unexpected: number, flaky = 0, errors: unknown[] = []) => ({
  stats: { expected, unexpected, flaky },
  errors,
});

test('the count is the sum of what the runners report', () => {
  expect(countVitest(vitest(7, 2))).toEqual({ passed: 7, failed: 2 });
  expect(countPlaywright(playwright(3, 1))).toEqual({ passed: 3, failed: 1 });
});

test('a test file that could not be read is a failure', () => {
  const unread = { status: 'failed', assertionResults: [] };
  expect(countVitest(vitest(7, 0, [unread]))).toEqual({ passed: 7, failed: 1 });
});

test('a failed test in a file counts once', () => {
  const file = { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] };
  expect(countVitest(vitest(1, 1, [file]))).toEqual({ passed: 1, failed: 1 });
});

test('a browser test that passed at the second try passed; an error of the runner itself is a failure', () => {
  expect(countPlaywright(playwright(3, 0, 1, ['worker ended']))).toEqual({ passed: 4, failed: 1 });
});

test('a runner that failed without saying why, said nothing, or ran nothing is a failure', () => {
  expect(readCount(report, countVitest, true)).toEqual({ passed: 0, failed: 1 });
  writeFileSync(report, JSON.stringify(vitest(5, 0)));
  expect(readCount(report, countVitest, true)).toEqual({ passed: 5, failed: 0 });
  expect(readCount(report, countVitest, false)).toEqual({ passed: 5, failed: 1 });
  writeFileSync(report, JSON.stringify(vitest(0, 0)));
  expect(readCount(report, countVitest, true)).toEqual({ passed: 0, failed: 1 });
  writeFileSync(report, '{"cut');
  expect(readCount(report, countVitest, true)).toEqual({ passed: 0, failed: 1 });
});
