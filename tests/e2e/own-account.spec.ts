import type { Page } from '@playwright/test';
import { openDesk, saveStory, state, text, writeStory } from './at-the-desk.ts';
import { hire, type Person } from './hire.ts';
import { expect, test } from './newsroom.ts';
import {
  addApp,
  expectAccessible,
  givePassword,
  NEW_PASSWORD,
  nextCode,
  otherPage,
  person,
} from './second-step.ts';

/** One's own account: what one changes there, and how one logs in afterwards. */

test('by their name somebody reaches their account, changes name and password, and ends other sessions', async ({
  page,
  browser,
  portal,
}) => {
  const asha = person('Asha Rao');
  await hire(portal.dataDir, asha);
  const elsewhere = await otherPage(browser, portal.url);
  await givePassword(elsewhere, asha);
  await openDesk(page, '/admin', asha);
  await page.getByRole('link', { name: 'Asha Rao' }).click();
  await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel('Your name').fill('Asha Rao-Sen');
  await page.getByRole('button', { name: 'Save the name' }).click();
  await expect(page.getByRole('link', { name: 'Asha Rao-Sen' })).toBeVisible();

  const sessions = page.getByRole('region', { name: 'Where you are logged in' }).getByRole('listitem');
  await expect(sessions).toHaveCount(2);
  await expect(sessions.filter({ hasText: 'This one' })).toHaveCount(1);
  await page.getByRole('button', { name: /^End the session in Chrome/ }).click();
  await expect(sessions).toHaveCount(1);
  await elsewhere.goto('/admin/account');
  await expect(elsewhere).toHaveURL(/\/login\?/);

  await givePassword(elsewhere, asha);
  await page.getByLabel('Password until now').fill('not-the-password');
  await page.getByLabel('New password').fill(NEW_PASSWORD);
  await page.getByRole('button', { name: 'Change the password' }).click();
  await expect(page.getByText('This is not the password of your account.')).toBeVisible();
  await page.getByLabel('Password until now').fill(asha.password);
  await page.getByRole('button', { name: 'Change the password' }).click();
  await expect(page.getByText('Your password is changed')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible();
  await elsewhere.goto('/admin');
  await expect(elsewhere).toHaveURL(/\/login\?/);
  await givePassword(elsewhere, { ...asha, password: NEW_PASSWORD });
  await expect(elsewhere.getByRole('heading', { name: 'Your account' })).toBeVisible();
});

test('the cookie of an author who asks to be kept lasts seven days, that of an editor one', async ({
  page,
  portal,
}) => {
  for (const [role, days] of [
    ['author', 7],
    ['editor', 1],
  ] as const) {
    const somebody = { ...person('Kept Person', role), email: `kept-${role}@newsroom.example` };
    await hire(portal.dataDir, somebody);
    await page.context().clearCookies();
    await page.goto('/login');
    await page.getByLabel('Keep me logged in').check();
    await givePasswordHere(page, somebody);
    await expect(page.getByRole('button', { name: 'Log out' })).toBeVisible();
    const cookie = (await page.context().cookies()).find(({ name }) => name.endsWith('stringer-session'));
    const left = (cookie?.expires ?? 0) - Date.now() / 1000;
    expect(left / 86_400).toBeGreaterThan(days - 0.1);
    expect(left / 86_400).toBeLessThanOrEqual(days);
  }
});

async function givePasswordHere(page: Page, { email, password }: Person) {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Log in' }).click();
}

test('with an app the password is not enough, with script and without, and a recovery code works once', async ({
  page,
  browser,
  portal,
}) => {
  const ravi = person('Ravi Sen');
  await hire(portal.dataDir, ravi);
  await openDesk(page, '/admin/account', ravi);
  const { secret, codes } = await addApp(page);

  const plain = await otherPage(browser, portal.url, false);
  await givePassword(plain, ravi);
  await expect(plain).toHaveURL(/\/login\/second\?/);
  await plain.getByLabel('Code').fill('000');
  await plain.getByRole('button', { name: 'Log in' }).click();
  await expect(plain.getByRole('alert')).toContainText('This code is wrong');
  await plain.getByLabel('Code').fill(nextCode(secret));
  await plain.getByRole('button', { name: 'Log in' }).click();
  await expect(plain.getByRole('heading', { name: 'Your account' })).toBeVisible();

  const other = await otherPage(browser, portal.url);
  await givePassword(other, ravi);
  await expect(other.getByRole('heading', { name: 'Second step' })).toBeVisible();
  await expectAccessible(other);
  await other.getByLabel('Code').fill(codes[0] ?? '');
  await other.getByRole('button', { name: 'Log in' }).click();
  await expect(other.getByText('9 of your recovery codes are left.')).toBeVisible();

  await page.context().clearCookies();
  await givePassword(page, ravi);
  await page.getByLabel('Code').fill(codes[0] ?? '');
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'was used before' })).toBeVisible();
  await page.context().clearCookies({ name: /second/ });
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page.getByText('Give your password again.')).toBeVisible();
  await expect(page).toHaveURL(/\/login\?/);
});

test('who logs in again beside the text gives the code there, and the text never leaves the page', async ({
  page,
  portal,
}) => {
  const mina = person('Mina Das');
  await hire(portal.dataDir, mina);
  await openDesk(page, '/admin/account', mina);
  const { codes } = await addApp(page);
  await writeStory(page, { headline: 'Still here', text: 'The river' });
  await saveStory(page);
  await page.context().clearCookies();
  await text(page).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' is high.');
  const panel = page.getByRole('dialog', { name: 'Log in again as Mina Das' });
  await expect(panel).toBeVisible();
  await panel.getByLabel('Password').fill(mina.password);
  await panel.getByRole('button', { name: 'Log in' }).click();
  await expect(panel.getByLabel('Code')).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type('000000');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('alert')).toContainText('This code is wrong');
  await panel.getByLabel('Code').fill(codes[2] ?? '');
  await page.keyboard.press('Enter');
  await expect(panel).toHaveCount(0);
  await expect(state(page)).toContainText('Saved');
  await expect(text(page)).toContainText('The river is high.');
});

test('on a phone and in the dark the page fits', async ({ page, portal }) => {
  const dev = person('Dev Pun');
  await hire(portal.dataDir, dev);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await openDesk(page, '/admin/account', dev);
  await addApp(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await expectAccessible(page);
});
