import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openDesk } from './at-the-desk.ts';
import { expect, test } from './newsroom.ts';

const ROOM = '/admin/settings/sharing';

const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click();
const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: 'Saved at' })).toBeVisible();

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`)).toEqual(
    [],
  );
}

test('an admin says how the paper is passed on and found, and is told what is wrong beside the field', async ({
  page,
}) => {
  await openDesk(page, '/admin/settings');
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Sharing' }).click();
  await expect(page).toHaveURL(ROOM);
  await page.getByLabel('Hub').fill('hub.example');
  await page.getByLabel('Fediverse account').fill('paper');
  await page.getByLabel('Other addresses of the paper').fill('https://one.example\n\nnothing\n');
  await save(page);
  await expect(page.getByRole('alert').filter({ hasText: 'Not saved' })).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'Not saved' })).toBeInViewport();
  await expect(page.getByLabel('Hub')).toBeFocused();
  await expect(page.getByLabel('Hub')).toHaveAccessibleDescription(/a whole address that begins with https/);
  await expect(page.getByLabel('Other addresses of the paper')).toHaveAccessibleDescription(/Line 2: /);
  await expectAccessible(page);

  await page.getByLabel('Hub').fill('https://hub.example/');
  await page.getByLabel('Fediverse account').fill('@paper@server.example');
  await page.getByLabel('Other addresses of the paper').fill('https://one.example\nhttps://two.example');
  await page.getByLabel('What feeds carry').selectOption({ label: 'the standfirst of each story' });
  await page.getByLabel('AI crawlers').selectOption({ label: 'may take nothing' });
  await page.getByLabel('Others may republish stories').check();
  await page.getByLabel('Terms of republishing').fill('CC BY-NC 4.0');
  await page.getByRole('button', { name: 'Down: WhatsApp' }).press('Enter');
  await save(page);
  await saved(page);
  await page.reload();
  await expect(page.getByLabel('Hub')).toHaveValue('https://hub.example/');
  await expect(page.getByLabel('Other addresses of the paper')).toHaveValue(
    'https://one.example\nhttps://two.example',
  );
  await expect(page.getByLabel('What feeds carry')).toHaveValue('standfirst');
  await expect(page.getByLabel('AI crawlers')).toHaveValue('none');
  await expect(page.getByRole('checkbox').first()).toHaveAccessibleName('X');
  await page.setViewportSize({ width: 320, height: 700 });
  await expectAccessible(page);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0);
});

test('what was saved in the other room meanwhile is shown beside mine, and nothing of it is lost', async ({
  page,
  context,
}) => {
  await openDesk(page, ROOM);
  await page.getByLabel('X account').fill('@paper');
  const colleague = await context.newPage();
  await colleague.goto('/admin/settings');
  await colleague.getByLabel('Tagline').fill('Rivers and what they carry');
  await save(colleague);
  await saved(colleague);
  await save(page);
  await expect(page.getByRole('alert').filter({ hasText: 'Somebody else changed' })).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: 'Rivers and what they carry' })).toBeVisible();
  await page.getByRole('button', { name: 'Keep what I wrote' }).click();
  await expect(page.getByLabel('X account')).toHaveValue('@paper');
  await save(page);
  await saved(page);
  await colleague.reload();
  await expect(colleague.getByLabel('Tagline')).toHaveValue('Rivers and what they carry');
});
