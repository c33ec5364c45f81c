import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, installedBrowser } from './bin/browser.ts';

const executablePath = installedBrowser();
const json = process.env.PLAYWRIGHT_JSON_OUTPUT_NAME;

/** Browser tests against the built portal; tests/e2e/newsroom.ts starts one for each worker. */
export default defineConfig<{ engine: 'sqlite' | 'postgres' }>({
  testDir: 'tests/e2e',
  outputDir: 'test-results/browser',
  fullyParallel: false,
  forbidOnly: process.env.CI !== undefined,
  retries: process.env.CI === undefined ? 0 : 1, // machines of others are busy with others (docs/decisions/0034)
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: json ? [['list'], ['json', { outputFile: json }]] : 'list',
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    trace: 'on-first-retry', // a recording takes a fifth of the time of all tests
    launchOptions: { args: [...BROWSER_ARGS], ...(executablePath === null ? {} : { executablePath }) },
  },
  projects: [
    { name: 'sqlite', use: { engine: 'sqlite' } },
    { name: 'postgres', testMatch: '**/publish.spec.ts', use: { engine: 'postgres' } },
  ],
});
