import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import BetterSqlite from 'better-sqlite3';
import { headline, openDesk, state, text } from './at-the-desk.ts';
import { hire } from './hire.ts';
import { EDITOR, expect } from './newsroom.ts';
import { expectSaved, markPage, openWritten, testAlone as test, writeOn } from './surviving.ts';

/** A session that ends while somebody writes: one logs in again where one is, and the text never leaves the page. */

const BEN = { name: 'Ben Thapa', email: 'ben.session@newsroom.example', password: 'kaveri-umbrella-tin' };
const ENDED = 'Not saved: your session has ended, kept in this browser';

const form = (page: Page) => page.getByRole('dialog', { name: 'Log in again as editor' });

async function logOutElsewhere(page: Page): Promise<Page> {
  const elsewhere = await page.context().newPage();
  await elsewhere.goto('/admin');
  await elsewhere.getByRole('button', { name: 'Log out' }).click();
  await expect(elsewhere).toHaveURL(/\/login/);
  return elsewhere;
}

test('the form comes without taking the cursor, and with the keyboard alone one goes on where one was', async ({
  page,
}) => {
  await openWritten(page, { headline: 'A long afternoon', text: 'So long that' });
  const isSame = await markPage(page);
  await logOutElsewhere(page);
  await writeOn(page, ' the session');
  await expect(state(page)).toContainText(ENDED);
  await expect(form(page)).toBeVisible();
  await expect(text(page)).toBeFocused();
  await page.keyboard.type(' ended.');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

  await page.keyboard.press('Control+s');
  await expect(form(page).getByLabel('Password')).toBeFocused();
  await expect(form(page).getByLabel('E-mail address')).toHaveValue(EDITOR.email);
  await expect(state(page)).toContainText(ENDED); // it was tried once more
  await page.keyboard.press('Escape');
  await expect(form(page)).toHaveCount(0);
  await expect(text(page)).toBeFocused();
  await page.keyboard.press('Control+s');
  await page.keyboard.type('not-the-password');
  await page.keyboard.press('Enter');
  await expect(form(page).getByRole('alert')).toContainText('do not match an account');
  await form(page).getByLabel('Password').fill(EDITOR.password);
  await page.keyboard.press('Enter');
  await expectSaved(page, { headline: 'A long afternoon', text: 'So long that the session ended.' });
  await expect(form(page)).toHaveCount(0);
  await expect(text(page)).toBeFocused();
  await page.keyboard.type(' And on.');
  await expectSaved(page, { headline: 'A long afternoon', text: 'So long that the session ended. And on.' });
  await isSame();
});

test('who is locked out is told for how long, and writes on', async ({ page, own }) => {
  await openWritten(page, { headline: 'Locked out', text: 'One' });
  await logOutElsewhere(page);
  await writeOn(page, ' two');
  await page.keyboard.press('Control+s');
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await form(page).getByLabel('Password').fill(`wrong ${attempt}`);
    await Promise.all([page.waitForResponse('**/api/login'), page.keyboard.press('Enter')]);
  }
  const said = form(page).getByRole('alert');
  await expect(said).toContainText(
    'Too many wrong passwords or codes for this account from here. Try again in 10 minutes.',
  );
  await form(page).getByRole('button', { name: 'Later' }).click();
  await writeOn(page, ' three');
  await expect(state(page)).toContainText(ENDED);

  const database = new BetterSqlite(join(own.dataDir, 'portal.db'));
  database.exec('DELETE FROM log_in_failure'); // ten minutes later
  database.close();
  await page.keyboard.press('Control+s');
  await form(page).getByLabel('Password').fill(EDITOR.password);
  await page.keyboard.press('Enter');
  await expectSaved(page, { headline: 'Locked out', text: 'One two three' });
});

test('what one wrote is not saved in the name of somebody else who logged in beside it', async ({
  page,
  own,
}) => {
  await hire(own.dataDir, BEN);
  await openWritten(page, { headline: 'One machine', text: 'Two people.' });
  const elsewhere = await logOutElsewhere(page);
  await openDesk(elsewhere, '/admin', BEN);
  await writeOn(page, ' One text.');
  await expect(state(page)).toContainText('Not saved: somebody else is logged in, kept in this browser');
  await form(page).getByLabel('Password').fill(EDITOR.password);
  await page.keyboard.press('Enter');
  await expectSaved(page, { headline: 'One machine', text: 'Two people. One text.' });
  await expect(state(page)).toContainText('by editor');
  await expect(headline(page)).toHaveValue('One machine');
});
