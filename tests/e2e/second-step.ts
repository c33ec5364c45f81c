import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { generateSync } from 'otplib';
import type { Person } from './hire.ts';
import { expect } from './newsroom.ts';

/** What the tests of one's own account do again and again: give the password, then the second step. */

export const NEW_PASSWORD = 'seven-tin-lanterns';

export const person = (name: string, role: 'author' | 'editor' = 'editor'): Person => ({
  name,
  email: `${name.split(' ')[0]?.toLowerCase()}@newsroom.example`,
  password: 'kaveri-umbrella-tin',
  role,
});

export async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`)).toEqual(
    [],
  );
}

export async function otherPage(browser: Browser, baseURL: string, javaScriptEnabled = true): Promise<Page> {
  return (await browser.newContext({ baseURL, javaScriptEnabled, locale: 'en-GB' })).newPage();
}

export async function givePassword(page: Page, { email, password }: Person, path = '/admin/account') {
  await page.goto(path);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Log in' }).click();
}

/** The code of the step after this one: it counts already, and no earlier one was it. */
export const nextCode = (secret: string) =>
  generateSync({ strategy: 'totp', secret, epoch: Math.floor(Date.now() / 1000) + 30 });

/** Adds an app on the page of the account; returns its secret and the recovery codes. */
export async function addApp(page: Page): Promise<{ secret: string; codes: string[] }> {
  await page.getByRole('button', { name: 'Add an app' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add an authenticator app' });
  await expect(dialog.getByRole('img')).toBeVisible();
  await expectAccessible(page);
  const secret = (await dialog.locator('.own-secret').innerText()).replaceAll(' ', '');
  await dialog.getByLabel('Code').fill('12');
  await dialog.getByRole('button', { name: 'Add it' }).click();
  await expect(dialog.getByText('This is no code that the app shows now.')).toBeVisible();
  const now = Math.floor(Date.now() / 1000);
  await dialog.getByLabel('Code').fill(generateSync({ strategy: 'totp', secret, epoch: now }));
  await dialog.getByRole('button', { name: 'Add it' }).click();
  const shown = page.getByRole('dialog', { name: 'Your recovery codes' });
  await expect(shown.getByRole('listitem')).toHaveCount(10);
  await expectAccessible(page);
  const codes = await shown.getByRole('listitem').allInnerTexts();
  await shown.getByRole('button', { name: 'I have kept them' }).click();
  await expect(page.getByText('Every login asks for its code.')).toBeVisible();
  return { secret, codes };
}
