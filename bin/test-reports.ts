import { readFileSync } from 'node:fs';
import { z } from 'zod';

export type Count = { passed: number; failed: number };

const vitestSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

/** A file that could not be read has no failed test of its own, and still counts as one. */
export function countVitest(report: unknown): Count {
  const { numPassedTests, numFailedTests, testResults } = vitestSchema.parse(report);
  const unread = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  );
  return { passed: numPassedTests, failed: numFailedTests + unread.length };
}

const playwrightSchema = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
});

/** A second try, which there is in CI alone, counts; Playwright names the tests that needed it. */
export function countPlaywright(report: unknown): Count {
  const { stats, errors } = playwrightSchema.parse(report);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}

/**
 * What a runner's report says, distrusted: without a report, without a single test, or when the runner failed
 * and its report does not, one failure is added.
 */
export function readCount(file: string, count: (report: unknown) => Count, runnerPassed: boolean): Count {
  const said = readReport(file, count);
  const silent = said.passed + said.failed === 0 || (!runnerPassed && said.failed === 0);
  return silent ? { passed: said.passed, failed: said.failed + 1 } : said;
}

function readReport(file: string, count: (report: unknown) => Count): Count {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    return { passed: 0, failed: 0 };
  }
}
