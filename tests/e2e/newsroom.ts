import { test as base, type Page } from '@playwright/test';
import { type Portal, startPortal } from '../../bin/portal-process.ts';
import { startPostgres } from '../support/postgres-server.ts';

export { expect } from '@playwright/test';

/** The first admin of every portal that these tests start. */
export const EDITOR = { email: 'editor@newsroom.example', password: 'ink-and-warm-paper' };

/** What else is meant to fail in a test: the beginnings of what the browser says of it. */
type ForTest = { alsoMeant: string[] };
type ForWorker = { engine: 'sqlite' | 'postgres'; portal: Portal };

/** A test with a portal of its worker's own. An error in the browser's console, or in the page, fails the test. */
export const test = base.extend<ForTest, ForWorker>({
  alsoMeant: [[], { option: true }],
  engine: ['sqlite', { option: true, scope: 'worker' }],
  portal: [
    async ({ engine }, use) => {
      const server = engine === 'postgres' ? await startPostgres() : null;
      const env = { SETUP_EMAIL: EDITOR.email, SETUP_PASSWORD: EDITOR.password };
      const database = server === null ? {} : { DATABASE_URL: await server.createDatabase('newsroom') };
      const portal = await startPortal({ env: { ...env, ...database } });
      await use(portal);
      await portal.remove();
      await server?.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ portal }, use) => use(portal.url),
  page: async ({ page, alsoMeant }, use) => {
    const errors = listenForErrors(page, [...MEANT, ...alsoMeant]);
    await use(page);
    if (errors.length > 0) throw new Error(`The browser complained:\n${errors.join('\n')}`);
  },
});

/** What is meant to fail (a 404, a refused save, a network that is cut) makes the browser say so: no error. */
const MEANT = [
  'Failed to load resource: the server responded with a status of 4',
  'Failed to load resource: the server responded with a status of 503',
  'Failed to load resource: net::ERR_INTERNET_DISCONNECTED',
];

function listenForErrors(page: Page, meant: string[]): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    if (meant.some((start) => message.text().startsWith(start))) return;
    errors.push(`${message.text()} (${message.location().url})`);
  });
  return errors;
}
