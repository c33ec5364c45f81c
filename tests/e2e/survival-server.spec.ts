import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { copyCheckout } from '../support/checkout.ts';
import { state, text } from './at-the-desk.ts';
import { expect } from './newsroom.ts';
import { expectSaved, markPage, openWritten, testAlone as test, writeOn } from './surviving.ts';

/** What may happen to the server while somebody writes. What may happen to the browser: survival.spec.ts */

const AWAY = 'Not saved: no answer from the server, kept in this browser';

test.use({
  // Nobody listens for a while, or goes away in the middle of an answer.
  alsoMeant: [
    'Failed to load resource: net::ERR_CONNECTION_',
    'Failed to load resource: net::ERR_EMPTY_RESPONSE',
    'Failed to load resource: the server responded with a status of 507',
  ],
});

test('it is killed with kill -9 in the middle of writing, and started again', async ({ page, own }) => {
  await openWritten(page, { headline: 'Killed', text: 'Before.' });
  const isSame = await markPage(page);
  await writeOn(page, ' While it was');
  await own.stop('SIGKILL');
  await page.keyboard.type(' dead.');
  await expect(state(page)).toContainText(AWAY);
  await own.startAgain();
  await page.keyboard.type(' And after.');
  await expectSaved(page, { headline: 'Killed', text: 'Before. While it was dead. And after.' });
  await isSame();
});

test('while the database is busy the text waits at the screen, and saves itself afterwards', async ({
  page,
  own,
}) => {
  await openWritten(page, { headline: 'A long backup', text: 'It takes' });
  const other = new BetterSqlite(join(own.dataDir, 'portal.db'));
  other.exec('BEGIN IMMEDIATE');
  await writeOn(page, ' its time.');
  const words = 'Not saved: the database is busy, kept in this browser';
  await expect(state(page)).toContainText(words, { timeout: 30_000 }); // the server waits for five seconds itself
  await expect(text(page)).toBeFocused();
  await page.keyboard.press('Control+s');
  const said = page.getByRole('alert').filter({ hasText: `${words}. It is tried again by itself` });
  await expect(said).toBeVisible({ timeout: 30_000 });
  other.close();
  await expectSaved(page, { headline: 'A long backup', text: 'It takes its time.' });
  await expect(said).toHaveCount(0);
});

test.describe('when the disk is full', () => {
  test.use({ given: { preload: ['./tests/support/full-disk.ts'] } });

  test('that is said, the text is kept, and saved once there is room', async ({ page, own }) => {
    await openWritten(page, { headline: 'Full', text: 'Small.' });
    own.signal('SIGUSR2');
    await expect.poll(own.output).toContain('The disk is full.');
    const long = ' More than fits.'.repeat(4000);
    await text(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText(long);
    const words = 'Not saved: the server’s disk is full, kept in this browser';
    await expect(state(page)).toContainText(words);
    const said = page.getByRole('alert').filter({ hasText: 'Whoever runs the site has to free space.' });
    await expect(said).toBeVisible();
    await expect(text(page)).toBeFocused();
    own.signal('SIGUSR2');
    await expect.poll(own.output).toContain('The disk has room.');
    await expectSaved(page, { headline: 'Full', text: `Small.${long}` });
    await expect(said).toHaveCount(0);
  });
});

const testDeploying = test.extend<{ checkout: ReturnType<typeof copyCheckout> }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs
  checkout: async ({}, use) => {
    const checkout = copyCheckout();
    await use(checkout);
    checkout.remove();
  },
  given: async ({ checkout }, use) => use({ root: checkout.root }),
});

testDeploying(
  'a new version is deployed: it saves an open story, whose page stays as it is',
  async ({ page, own, context, checkout }) => {
    await openWritten(page, { headline: 'Deployed', text: 'Under the old version.' });
    const isSame = await markPage(page);
    await own.stop('SIGTERM');
    await writeOn(page, ' In between.');
    await expect(state(page)).toContainText(AWAY);
    checkout.deploy('the-build-after-that');
    await own.startAgain();
    await expectSaved(page, { headline: 'Deployed', text: 'Under the old version. In between.' });
    await writeOn(page, ' Under the new one.');
    const all = 'Under the old version. In between. Under the new one.';
    await expectSaved(page, { headline: 'Deployed', text: all });
    await isSame();

    const fresh = await context.newPage();
    await fresh.goto(page.url());
    expect(await fresh.content()).toContain('the-build-after-that');
    await expect(text(fresh)).toHaveText(all);
    expect(await page.content()).not.toContain('the-build-after-that');
  },
);
