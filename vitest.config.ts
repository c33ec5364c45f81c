import { defineConfig } from 'vitest/config';

/**
 * The name of a test file says what it needs:
 *   *.test.ts          nothing (rules, documents, small servers of its own)
 *   *.db.test.ts       a database; run on SQLite and again on PostgreSQL
 *   *.portal.test.ts   the built portal, started by the test
 * tests/e2e/*.spec.ts are Playwright's.
 */
const ALL = 'tests/**/*.test.{ts,tsx}';
const DATABASE = 'tests/**/*.db.test.ts';
const PORTAL = 'tests/**/*.portal.test.ts';

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        // What keeps nothing between tests needs no fresh modules for each file: half of the time went into them.
        test: { name: 'unit', include: [ALL], exclude: [DATABASE, PORTAL], isolate: false },
      },
      {
        extends: true,
        test: { name: 'db-sqlite', include: [DATABASE], setupFiles: ['tests/support/on-sqlite.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'db-postgres',
          include: [DATABASE],
          globalSetup: ['tests/support/vitest-postgres.ts'],
          setupFiles: ['tests/support/on-postgres.ts'],
        },
      },
      { extends: true, test: { name: 'portal', include: [PORTAL], fileParallelism: false } },
    ],
  },
});
