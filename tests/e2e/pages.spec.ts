import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { openDesk, openReader, photograph, text } from './at-the-desk.ts';
import { expect, test } from './newsroom.ts';

/** A reader whose browser runs no scripts. */
async function openPlainReader(browser: Browser | null): Promise<Page> {
  if (browser === null) throw new Error('This page has no browser of its own.');
  return (await browser.newContext({ javaScriptEnabled: false })).newPage();
}

const title = (page: Page) => page.getByRole('textbox', { name: 'Title', exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const alert = (page: Page, words: string | RegExp) => page.getByRole('alert').filter({ hasText: words });

/** A page of this title, open in the editor. */
async function makePage(page: Page, name: string) {
  await page.goto('/admin/pages');
  await button(page, 'New page').click();
  await page.getByRole('dialog').getByLabel('Title').fill(name);
  await button(page, 'Make it').click();
  await expect(page).toHaveURL(/\/admin\/pages\/[0-9a-f]{32}$/);
  await expect(title(page)).toHaveValue(name);
}

async function replaceText(page: Page, words: string) {
  await text(page).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(words);
}

async function save(page: Page) {
  await button(page, 'Save').click();
  await expect(page.getByText(/^Saved\. Readers /)).toBeVisible();
}

const violationsOf = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`,
  );

async function expectInReach(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violationsOf(page), colorScheme).toEqual([]);
  }
  const size = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 740 });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(over, 'wider than a telephone').toBeLessThanOrEqual(0);
  if (size) await page.setViewportSize(size);
}

test('an editor writes About with a picture; readers have it from its publication until it is taken back', async ({
  page,
  context,
  baseURL,
}) => {
  const reader = await openPlainReader(context.browser());
  await openDesk(page, '/admin/pages');
  await expectInReach(page);
  await button(page, 'Begin About').click();
  await expect(title(page)).toHaveValue('About');
  await expect(text(page)).toContainText('Who makes it');
  await button(page, 'Publish').click();
  await expect(alert(page, 'Readers do not get it yet')).toBeVisible();
  await expect(page.getByText('TK marks what is still to come.')).toBeVisible();

  await page.getByRole('textbox', { name: 'Standfirst' }).fill('Four people and a boat.');
  await replaceText(page, 'We go where the ferry goes.');
  await page
    .getByLabel('Files of pictures for the text')
    .setInputFiles(await photograph('boat.jpg', '#225566'));
  const picture = text(page).getByRole('img');
  await expect(picture).toBeVisible();
  await text(page).getByLabel('Alt text').fill('Our boat at the quay');
  await save(page);
  await expectInReach(page);
  expect((await reader.request.get(`${baseURL}/about`)).status()).toBe(404);

  const popup = page.waitForEvent('popup');
  await button(page, 'Preview').click();
  const preview = await popup;
  await expect(preview.getByText('We go where the ferry goes.')).toBeVisible();
  await expect(preview.getByRole('img', { name: 'Our boat at the quay' })).toHaveJSProperty('complete', true);
  await preview.close();

  await button(page, 'Publish').click();
  await expect(page.getByText('Readers have it with their next page.')).toBeVisible();
  await reader.goto(`${baseURL}/`);
  await reader
    .getByRole('navigation', { name: 'More of this paper' })
    .getByRole('link', { name: 'About' })
    .click();
  await expect(reader).toHaveURL(`${baseURL}/about`);
  await expect(reader.getByRole('heading', { level: 1, name: 'About' })).toBeVisible();
  await expect(reader.getByText('Four people and a boat.')).toBeVisible();
  await expect(reader.getByText(/^Last changed on /)).toBeVisible();
  const shown = reader.getByRole('img', { name: 'Our boat at the quay' });
  const source = (await shown.getAttribute('src')) ?? '';
  expect((await reader.request.get(`${baseURL}${source}`)).status()).toBe(200);
  const told = await reader.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(told ?? '')).toMatchObject({
    '@graph': expect.arrayContaining([
      expect.objectContaining({ '@type': 'AboutPage', url: `${baseURL}/about` }),
      expect.objectContaining({ '@type': 'NewsMediaOrganization', url: `${baseURL}/` }),
    ]),
  });
  const scripted = await openReader(context.browser());
  await scripted.goto(`${baseURL}/about`);
  await expectInReach(scripted);

  await replaceText(page, 'We sold the boat.');
  await button(page, 'Update').click();
  await expect(page.getByText('Readers have it with their next page.')).toBeVisible();
  await reader.reload();
  await expect(reader.getByText('We sold the boat.')).toBeVisible();
  expect((await reader.request.get(`${baseURL}${source}`)).status()).toBe(404);

  await button(page, 'Address: /about').click();
  await page.getByRole('dialog').getByLabel('Address').fill('about-us');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The address is changed.')).toBeVisible();
  await reader.goto(`${baseURL}/about`);
  await expect(reader).toHaveURL(`${baseURL}/about-us`);

  await button(page, 'Unpublish').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Unpublish' }).click();
  await expect(page.getByText('Taken from readers.')).toBeVisible();
  expect((await reader.request.get(`${baseURL}/about-us`)).status()).toBe(404);
  expect((await reader.request.get(`${baseURL}/about`)).status()).toBe(404);
  await reader.goto(`${baseURL}/`);
  await expect(reader.getByRole('link', { name: 'About', exact: true })).toHaveCount(0);
});

test('two who write at once are shown both texts, and the one that is not taken is in the history', async ({
  page,
  context,
}) => {
  await openDesk(page);
  await makePage(page, 'House rules');
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(title(other)).toHaveValue('House rules');
  await replaceText(other, 'Nobody shouts.');
  await save(other);
  await replaceText(page, 'Everybody whispers.');
  await button(page, 'Save').click();
  await expect(alert(page, 'This page was changed since you opened it')).toBeVisible();
  const both = page.getByRole('region', { name: 'Two texts' });
  await expect(both).toContainText('Nobody shouts.');
  await expect(both).toContainText('Everybody whispers.');
  await expect(text(page)).toContainText('Everybody whispers.');
  expect(await violationsOf(page)).toEqual([]);
  await both.getByRole('button', { name: 'Take theirs' }).click();
  await expect(text(page)).toHaveText('Nobody shouts.');

  await page.getByRole('link', { name: 'History' }).click();
  const texts = page.getByRole('main').locator('ol.history-list > li');
  await expect(texts).toHaveCount(4);
  await texts.nth(1).getByText('What changed').click();
  await expect(texts.nth(1)).toContainText('Everybody whispers.');
  expect(await violationsOf(page)).toEqual([]);
  await texts
    .nth(1)
    .getByRole('button', { name: /^Restore/ })
    .click();
  await expect(text(page)).toHaveText('Everybody whispers.');
});

test('what was typed and not saved is offered after the page was closed', async ({ page, context }) => {
  await openDesk(page);
  await makePage(page, 'Jobs');
  const address = page.url();
  await replaceText(page, 'We look for a cartographer.');
  await page.close();
  const again = await context.newPage();
  await again.goto(address);
  await expect(again.getByText('This browser kept a text')).toBeVisible();
  await again.getByRole('button', { name: 'Go on with it' }).click();
  await expect(text(again)).toHaveText('We look for a cartographer.');
  await save(again);
  await again.reload();
  await expect(text(again)).toHaveText('We look for a cartographer.');
  await expect(again.getByText('This browser kept a text')).toHaveCount(0);
});

test('pages are put in order by keyboard, and one that readers never had is deleted', async ({ page }) => {
  await openDesk(page);
  await makePage(page, 'Newer');
  await makePage(page, 'Newest');
  await page.goto('/admin/pages');
  const rows = page.getByRole('list', { name: 'In the order of the foot' }).getByRole('listitem');
  const count = await rows.count();
  await button(page, 'Move Newest up').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Newest is now number ${count - 1} of ${count}.`)).toBeVisible();
  await expect(button(page, 'Move Newest up')).toBeFocused();
  await page.reload();
  await expect(rows.nth(count - 2)).toContainText('Newest');

  await button(page, 'New page').click();
  await page.getByRole('dialog').getByLabel('Title').fill('News');
  await button(page, 'Make it').click();
  await expect(page.getByText('/news is the address of the section “News of the day”.')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: 'Newer' }).click();
  await button(page, 'Delete').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page).toHaveURL(/\/admin\/pages$/);
  await expect(rows).toHaveCount(count - 1);
});
