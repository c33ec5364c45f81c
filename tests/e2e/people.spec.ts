import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { startPortal } from '../../bin/portal-process.ts';
import { EDITOR, expect, test } from './newsroom.ts';

async function logIn(page: Page, { email, password }: { email: string; password: string }) {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Log in' }).click();
}

async function openDesk(page: Page, path = '/admin') {
  await page.goto(path);
  await logIn(page, EDITOR);
  await expect(page.getByRole('button', { name: 'Log out' })).toBeVisible();
}

/** Nothing for axe to complain of, and nothing that sticks out of the narrowest phone. */
async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  if (size) await page.setViewportSize(size);
}

test('an editor logs in with the keyboard alone and comes to the page they asked for', async ({ page }) => {
  await page.goto('/admin/settings');
  await expect(page).toHaveURL(/\/login\?next=/);
  await page.getByRole('link').first().focus();
  await page.keyboard.press('Tab');
  await page.keyboard.type(EDITOR.email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(EDITOR.password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/admin/settings');
  await expect(page.getByRole('link', { name: 'Settings' })).toHaveAttribute('aria-current', 'page');
});

test('a wrong password is said aloud, and what was typed stays', async ({ page }) => {
  await page.goto('/login');
  await logIn(page, { email: EDITOR.email, password: 'not-the-password' });
  await expect(page.getByRole('alert').filter({ hasText: 'do not match an account' })).toBeVisible();
  await expect(page.getByLabel('E-mail address')).toHaveValue(EDITOR.email);
  await logIn(page, EDITOR);
  await expect(page).toHaveURL('/admin');
});

test('logging out ends the session for a copied cookie too', async ({ page, context, browser, baseURL }) => {
  await openDesk(page);
  const copied = await context.cookies();
  const elsewhere = await browser.newContext({ baseURL: baseURL ?? '' });
  await elsewhere.addCookies(copied);
  const thief = await elsewhere.newPage();
  await thief.goto('/admin');
  await expect(thief).toHaveURL('/admin');

  await page.getByRole('button', { name: 'Log out' }).click();
  await expect(page).toHaveURL('/login');
  await thief.goto('/admin');
  await expect(thief).toHaveURL(/\/login/);
  await page.goto('/admin');
  await expect(page).toHaveURL(/\/login/);
  await elsewhere.close();
});

test('without script an editor logs in, is told of a wrong password, and logs out', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('/login?next=/admin/settings');
  await logIn(page, { email: EDITOR.email, password: 'not-the-password' });
  await expect(page.getByRole('alert')).toContainText('do not match an account');
  await logIn(page, EDITOR);
  await expect(page).toHaveURL('/admin/settings');
  await page.getByRole('button', { name: 'Log out' }).click();
  await expect(page).toHaveURL('/login');
  await context.close();
});

test('a changed name is on the next page that a reader asks for', async ({ page, request }) => {
  await openDesk(page, '/admin/settings');
  const before = await page.getByLabel('Name', { exact: true }).inputValue();
  expect(await (await request.get('/')).text()).toContain(before);
  await page.getByLabel('Name', { exact: true }).fill('The River Courier');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved at' })).toBeVisible();
  expect(await (await request.get('/')).text()).toContain('The River Courier');

  await page.reload();
  await page.getByLabel('Name', { exact: true }).fill(before);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved at' })).toBeVisible();
});

test('settings changed elsewhere are shown beside mine, and I decide', async ({ page, context }) => {
  await openDesk(page, '/admin/settings');
  const colleague = await context.newPage();
  await colleague.goto('/admin/settings');
  await colleague.getByLabel('Tagline').fill('Theirs');
  await colleague.getByRole('button', { name: 'Save' }).click();
  await expect(colleague.getByRole('status').filter({ hasText: 'Saved at' })).toBeVisible();

  await page.getByLabel('Tagline').fill('Mine');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Somebody else changed' })).toBeVisible();
  await expect(page.getByLabel('Tagline')).toHaveValue('Mine');
  await expect(page.getByRole('definition')).toHaveText('Theirs');
  await page.getByRole('button', { name: 'Keep what I wrote' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved at' })).toBeVisible();
});

test('the way in and the settings can be used by everybody', async ({ page }) => {
  await page.goto('/login');
  await expectAccessible(page);
  await logIn(page, { email: EDITOR.email, password: 'not-the-password' });
  await expect(page.getByRole('alert').filter({ hasText: 'do not match' })).toBeVisible();
  await expectAccessible(page);
  await logIn(page, EDITOR);
  await expect(page).toHaveURL('/admin');
  await page.goto('/admin/settings');
  await expectAccessible(page);
});

test('the printed link makes the first admin once, and is void afterwards', async ({ browser }) => {
  const portal = await startPortal({ env: { SETUP_EMAIL: '', SETUP_PASSWORD: '' } });
  const context = await browser.newContext({ baseURL: portal.url });
  const page = await context.newPage();
  try {
    const link = /http:\/\/\S+\/setup\/[\w-]{43}/.exec(portal.output())?.[0] ?? 'no link was printed';
    await page.goto(link);
    await expectAccessible(page);
    await page.getByLabel('Your name').fill('Asha Rao');
    await page.getByLabel('E-mail address').fill('asha@newsroom.example');
    await page.getByLabel('Password').fill('password2024');
    await page.getByRole('button', { name: 'Make the first account' }).click();
    await expect(page.getByText('one of the passwords that are tried first')).toBeVisible();
    await expect(page.getByLabel('Password')).toBeFocused();
    await expect(page.getByLabel('Your name')).toHaveValue('Asha Rao');
    await page.getByLabel('Password').fill('kaveri-umbrella-tin');
    await page.getByRole('button', { name: 'Make the first account' }).click();
    await expect(page).toHaveURL('/admin');
    await expect(page.getByText('Asha Rao')).toBeVisible();

    await page.goto(link);
    await expect(page.getByRole('heading', { name: 'This link is void' })).toBeVisible();
    await expectAccessible(page);
  } finally {
    await context.close();
    await portal.remove();
  }
});
