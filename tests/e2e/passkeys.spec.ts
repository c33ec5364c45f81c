import type { Page } from '@playwright/test';
import { openDesk, saveStory, state, text, writeStory } from './at-the-desk.ts';
import { hire } from './hire.ts';
import { expect, test } from './newsroom.ts';
import { addApp, expectAccessible, givePassword, NEW_PASSWORD, otherPage, person } from './second-step.ts';

/** Passkeys in a browser with a device that keeps them, and what an admin does when everything is lost. */

/** A device of the browser's that keeps passkeys and says at once who is there. */
async function plugIn(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('WebAuthn.enable');
  const device = { protocol: 'ctap2', transport: 'internal', automaticPresenceSimulation: true } as const;
  const abilities = { hasResidentKey: true, hasUserVerification: true, isUserVerified: true };
  await browser.send('WebAuthn.addVirtualAuthenticator', { options: { ...device, ...abilities } });
}

async function addPasskeyNamed(page: Page, name: string) {
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a passkey' });
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByRole('button', { name: 'Go on' }).click();
  const shown = page.getByRole('dialog', { name: 'Your recovery codes' });
  await expect(shown.getByRole('listitem')).toHaveCount(10);
  await shown.getByRole('button', { name: 'I have kept them' }).click();
  await expect(page.getByText(`The passkey ${name} is added.`)).toBeVisible();
}

test('a passkey logs in alone, and after the password; without script nobody is shown its button', async ({
  page,
  browser,
  portal,
}) => {
  const leela = person('Leela Bose');
  await hire(portal.dataDir, leela);
  await plugIn(page);
  await openDesk(page, '/admin/account', leela);
  await addPasskeyNamed(page, 'Phone');
  const passkeys = page.getByRole('region', { name: 'Passkeys' }).getByRole('listitem');
  await expect(passkeys).toContainText(['not used yet']);
  await expectAccessible(page);

  await page.context().clearCookies();
  await page.goto('/login?next=%2Fadmin%2Faccount');
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible();
  await expect(passkeys).toContainText(['last used']);

  await page.context().clearCookies();
  await givePassword(page, leela);
  await expect(page.getByLabel('Recovery code')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible();

  const plain = await otherPage(browser, portal.url, false);
  await plain.goto('/login');
  await expect(plain.getByRole('button')).toHaveCount(1);

  await page.getByRole('button', { name: 'Rename Phone' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Old phone');
  await page.getByRole('button', { name: 'Rename', exact: true }).click();
  await page.getByRole('button', { name: 'Remove Old phone' }).click();
  await expect(passkeys).toHaveCount(0);
  await page.context().clearCookies();
  await page.goto('/login');
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page.getByText('This passkey opens no account here.')).toBeVisible();
  await givePassword(page, leela);
  await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible();
});

test('who logs in again beside the text may use a passkey there', async ({ page, portal }) => {
  const nila = person('Nila Roy');
  await hire(portal.dataDir, nila);
  await plugIn(page);
  await openDesk(page, '/admin/account', nila);
  await addPasskeyNamed(page, 'Laptop');
  await writeStory(page, { headline: 'Still there', text: 'The river' });
  await saveStory(page);
  await page.context().clearCookies();
  await text(page).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' is low.');
  const panel = page.getByRole('dialog', { name: 'Log in again as Nila Roy' });
  await panel.getByLabel('Password').fill(nila.password);
  await panel.getByRole('button', { name: 'Log in' }).click();
  await panel.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(panel).toHaveCount(0);
  await expect(state(page)).toContainText('Saved');
  await expect(text(page)).toContainText('The river is low.');
});

test('an admin removes the second factor that somebody has lost', async ({ page, browser, portal }) => {
  const omar = person('Omar Khan');
  await hire(portal.dataDir, omar);
  const his = await otherPage(browser, portal.url);
  await openDesk(his, '/admin/account', omar);
  await addApp(his);
  await openDesk(page, '/admin/accounts');
  const row = page.getByRole('row').filter({ hasText: omar.email });
  await expect(row.getByText('Yes')).toBeVisible();
  await expect(async () => {
    await page.getByRole('button', { name: 'Change Omar Khan' }).click();
    await page.getByLabel('Remove the second factor too').check({ timeout: 1000 });
  }).toPass(); // the script of the page may not be there yet
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Reset the password' }).click();
  const shown = page.getByRole('dialog', { name: 'A link for Omar Khan' });
  const link = await shown.getByLabel('Link').inputValue();
  await shown.getByRole('button', { name: 'Done' }).click();
  await expect(row.getByText('No', { exact: true })).toBeVisible();
  await his.goto(link);
  await his.getByLabel('Password').fill(NEW_PASSWORD);
  await his.getByRole('button', { name: 'Set the password' }).click();
  await expect(his).toHaveURL('/admin');
});
