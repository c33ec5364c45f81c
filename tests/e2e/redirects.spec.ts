import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openDesk, publishStory, saveStory, writeStory } from './at-the-desk.ts';
import { expect, test } from './newsroom.ts';

/** The door counts nothing for a browser that says that nobody looks at it. */
test.use({ userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/145.0 Safari/537.36' });

const ROOM = '/admin/redirects';
const PHONE = { width: 360, height: 740 };

const dialog = (page: Page) => page.getByRole('dialog');
const status = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words });

/** Where an address leads, without following it. */
async function leadsTo(page: Page, path: string) {
  const response = await page.request.get(path, { maxRedirects: 0 });
  return response.status() === 301 ? response.headers().location : response.status();
}

/** Nothing for axe to complain of, and nothing that sticks out of a phone. */
async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  const size = page.viewportSize();
  await page.setViewportSize(PHONE);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  if (size) await page.setViewportSize(size);
}

test('an admin leads an old address elsewhere with the keyboard alone, changes it and deletes it', async ({
  page,
}) => {
  await openDesk(page, ROOM);
  const add = page.getByRole('button', { name: 'Add a redirect' });
  await expect(add).toBeEnabled();
  await add.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('/2019/Old-Ferry.html');
  await page.keyboard.press('Tab');
  await page.keyboard.type('/nothing');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByText('No page of this site answers at /nothing.')).toBeVisible();
  await expectAccessible(page);
  await dialog(page).getByLabel('Leads to').fill('/news');
  await page.keyboard.press('Enter');
  await expect(status(page, '/2019/old-ferry.html leads to /news from now on.')).toBeVisible();
  await expect(add).toBeFocused();
  expect(await leadsTo(page, '/2019/Old-Ferry.html')).toBe('/news');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Change /2019/old-ferry.html' }).press('Enter');
  await dialog(page).getByLabel('Leads to').fill('/in-depth');
  await page.keyboard.press('Enter');
  await expect(status(page, 'leads to /in-depth from now on.')).toBeVisible();
  expect(await leadsTo(page, '/2019/old-ferry.html')).toBe('/in-depth');

  await page.getByRole('button', { name: 'Delete /2019/old-ferry.html' }).press('Enter');
  await expect(dialog(page).getByRole('button', { name: 'Leave it' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(status(page, 'Deleted: /2019/old-ferry.html')).toBeVisible();
  await expect(add).toBeFocused();
  expect(await leadsTo(page, '/2019/old-ferry.html')).toBe(404);
});

test('what readers did not find is led to a story in one step, or dismissed', async ({ page }) => {
  await openDesk(page);
  await writeStory(page, { headline: 'Lighthouse relit', text: 'The lamp burns again.' });
  await saveStory(page);
  const path = await publishStory(page);
  for (const lost of ['/lost/lighthouse', '/lost/other']) expect((await page.goto(lost))?.status()).toBe(404);
  // The door hands on what it counted every ten seconds.
  await expect(async () => {
    await page.goto(`${ROOM}/missing`);
    await expect(page.getByRole('row').filter({ hasText: '/lost/other' })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Lead it elsewhere: /lost/lighthouse' }).click();
  await expect(dialog(page).getByLabel('Old address')).toHaveValue('/lost/lighthouse');
  await dialog(page).getByLabel('Or find a story').fill('lighthouse rel');
  await dialog(page)
    .getByRole('button', { name: /Lighthouse relit/ })
    .click();
  await expect(dialog(page).getByLabel('Leads to')).toHaveValue(path);
  await dialog(page).getByRole('button', { name: 'Save' }).click();
  await expect(status(page, `/lost/lighthouse leads to ${path} from now on.`)).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: '/lost/lighthouse' })).toBeHidden();
  expect(await leadsTo(page, '/lost/Lighthouse/')).toBe(path);

  await page.getByRole('button', { name: 'Dismiss /lost/other' }).click();
  await expect(status(page, 'Dismissed: /lost/other.')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: '/lost/other' })).toBeHidden();
});

test('a file is looked through first, and its wrong lines are left out only when that is chosen', async ({
  page,
}) => {
  await openDesk(page, ROOM);
  await page.getByRole('button', { name: 'Import a file' }).click();
  const csv = 'from,to\n/imported/1,/news\n/imported/2,/imported/1\n/news,/in-depth\n';
  await page
    .getByLabel('File')
    .setInputFiles({ name: 'old.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await expect(dialog(page).getByText('2 new, 0 changed, 0 as they are already, 1 wrong.')).toBeVisible();
  await expect(dialog(page).getByRole('listitem')).toHaveText(/^Line 4 \/news answers by itself/);
  await expectAccessible(page);
  expect(await leadsTo(page, '/imported/1')).toBe(404);
  await dialog(page).getByRole('button', { name: 'Import 2, leave 1 out' }).click();
  await expect(status(page, 'Imported: 2 new, 0 changed. 1 wrong lines were left out.')).toBeVisible();
  expect(await leadsTo(page, '/imported/2')).toBe('/news');

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export as CSV' }).click();
  const stream = await (await download).createReadStream();
  let file = '';
  for await (const piece of stream) file += String(piece);
  expect(file).toContain('from,to\r\n');
  expect(file).toContain('/imported/2,/news\r\n');
});
