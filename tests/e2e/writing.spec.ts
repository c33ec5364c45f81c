import type { Page } from '@playwright/test';
import {
  openDesk,
  openReader,
  photograph,
  publishStory,
  saveStory,
  sendPictures,
  text,
  writeStory,
} from './at-the-desk.ts';
import { expect, test } from './newsroom.ts';

const insert = async (page: Page, name: string) => {
  await page.keyboard.type(`/${name}`);
  const choice = page.getByRole('listbox', { name: 'Insert' }).getByRole('option').first();
  await expect(choice).toHaveAttribute('aria-selected', 'true');
  await expect(choice).toContainText(name);
  await page.keyboard.press('Enter');
};

/** Whether anything of the page stands over the middle of it. */
const isCovered = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).evaluate((button) => {
    const { x, y, width, height } = button.getBoundingClientRect();
    return !button.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  });

/** Of the line that the cursor is in, over what stays at the top of the window: below 0 it is hidden there. */
const roomAboveCursor = (page: Page) =>
  page.evaluate(() => {
    const line = window.getSelection()?.anchorNode?.parentElement?.getBoundingClientRect();
    const head = document.querySelector('.body-head')?.getBoundingClientRect();
    return (line?.bottom ?? 0) - (head?.bottom ?? 0);
  });

test('a table keeps its shape and covers no tool while the cursor goes through it', async ({ page }) => {
  await openDesk(page);
  await writeStory(page, { headline: 'Rain', text: '' });
  for (let line = 0; line < 12; line++) {
    await page.keyboard.type(`Line ${line}`);
    await page.keyboard.press('Enter');
  }
  await insert(page, 'Table');
  for (const words of ['Gauge', 'June', 'July', 'Upper']) {
    await page.keyboard.type(words);
    await page.keyboard.press('Tab');
  }
  await page.mouse.wheel(0, 3000); // the tools stand at the top of the window now
  for (const name of ['Footnote', 'Row below', 'Remove table'])
    await expect.poll(() => isCovered(page, name), name).toBe(false);
  const table = text(page).locator('tr').first();
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press('ArrowUp');
    expect(await table.locator(':scope > *').count()).toBe(3);
  }
  await expect.poll(() => roomAboveCursor(page)).toBeGreaterThan(0);
});

test('a picture that the paper has already goes into the text with its words', async ({
  page,
  context,
  baseURL,
}) => {
  await openDesk(page, '/admin/pictures');
  await sendPictures(page, [await photograph('lighthouse.jpg', '#224466')]);
  await page.getByRole('region', { name: 'Uploads' }).getByRole('link', { name: 'lighthouse.jpg' }).click();
  await page.getByLabel('Alt text').fill('A lighthouse at dusk');
  await page.getByLabel('Caption').fill('The light was lit again.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved. Readers of stories')).toBeVisible();

  await writeStory(page, { headline: 'The light', text: 'It was dark.' });
  await page.keyboard.press('Enter');
  await insert(page, 'Picture from the library');
  await page.keyboard.type('lighthouse');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'lighthouse.jpg' }).press('Enter');
  await page.keyboard.type('Then it was not.');
  await expect(text(page).getByLabel('Caption')).toHaveValue('The light was lit again.');
  const address = await publishStory(page);
  const reader = await openReader(context.browser());
  await reader.goto(`${baseURL}${address}`);
  await expect(reader.getByRole('img', { name: 'A lighthouse at dusk' })).toBeVisible();
});

test('a fact box is left by Enter in an empty paragraph, as a list is', async ({ page }) => {
  await openDesk(page);
  await writeStory(page, { headline: 'Villages', text: '' });
  await insert(page, 'Fact box');
  await page.keyboard.type('Eleven villages.');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('The river rose.');
  await expect(text(page).locator('.fact-box')).toContainText('Eleven villages.');
  await expect(text(page).locator(':scope > p')).toHaveText(['The river rose.']);
});

test('a story is not offered as related to itself', async ({ page }) => {
  await openDesk(page);
  await writeStory(page, { headline: 'Quarrel over quinces', text: 'First.' });
  await saveStory(page);
  await writeStory(page, { headline: 'More quinces', text: 'Second.' });
  await saveStory(page);
  await text(page).press('Control+End');
  await page.keyboard.press('Enter');
  await insert(page, 'Related story');
  await page.keyboard.type('quinces');
  const found = page.getByRole('list', { name: 'Stories found' });
  await expect(found.getByRole('button')).toHaveText(['Quarrel over quinces Draft']);
});

test('readers get numbers before what is counted, and nothing before pictures that stand together', async ({
  page,
  context,
  baseURL,
}) => {
  await openDesk(page);
  await writeStory(page, { headline: 'Two banks', text: '1. The east bank' });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  const asked = page.waitForEvent('filechooser');
  await insert(page, 'Picture group');
  await (await asked).setFiles([await photograph('east.jpg', '#335'), await photograph('west.jpg', '#533')]);
  const alts = text(page).getByLabel('Alt text');
  await expect(alts).toHaveCount(2);
  for (const alt of await alts.all()) await alt.fill('A bank of the river');
  const address = await publishStory(page);
  const reader = await openReader(context.browser());
  await reader.goto(`${baseURL}${address}`);
  const together = reader.getByRole('list', { name: 'Pictures that belong together' });
  await expect(together).toHaveCSS('list-style-type', 'none');
  await expect(together).toHaveCSS('padding-left', '0px');
  await expect(reader.locator('.story-body > ol')).toHaveCSS('list-style-type', 'decimal');
});
