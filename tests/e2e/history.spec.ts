import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  headline,
  openDesk,
  photograph,
  publishStory,
  saveStory,
  sendPictures,
  slide,
  state,
  text,
  writeStory,
} from './at-the-desk.ts';
import { expect, test } from './newsroom.ts';

const [ONE, TWO] = ['The river rose in the night.', 'Nobody was hurt, they said.'];

async function expectNoViolations(page: Page) {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
}

/** A saved story of two paragraphs. */
async function saveTwoParagraphs(page: Page, name: string) {
  await writeStory(page, { headline: name, text: ONE });
  await page.keyboard.press('Enter');
  await page.keyboard.type(TWO);
  await saveStory(page);
}

/** Writes at the end of a paragraph. */
async function writeOn(page: Page, paragraph: number, words: string) {
  await text(page).locator('p').nth(paragraph).click();
  await page.keyboard.press('End');
  await page.keyboard.type(words);
}

const openHistory = async (page: Page) => {
  await page.locator('.story-bar').getByRole('link', { name: 'History' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible();
};
const row = (page: Page, words: string) => page.locator('.history-row').filter({ hasText: words });

test('every version of a story is in its history, and gets a name', async ({ page }) => {
  await openDesk(page);
  await saveTwoParagraphs(page, 'The river rises');
  await publishStory(page);
  await headline(page).fill('The river falls');
  await saveStory(page);
  await openHistory(page);
  const [newest, live] = [page.locator('.history-row').first(), row(page, 'Readers see it since')];
  await expect(newest).toContainText('Newest');
  await expect(live).toHaveCount(1);
  await expectNoViolations(page);

  await live.getByRole('button', { name: /^Name/ }).press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Name of version/ });
  await expect(dialog.getByLabel('Name')).toBeFocused();
  await page.keyboard.type('As the lawyer saw it');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(live).toContainText('As the lawyer saw it');
  await page.reload();
  await expect(live).toContainText('As the lawyer saw it');

  await live.getByRole('button', { name: /^Rename/ }).click();
  await page.getByRole('button', { name: 'Take the name away' }).click();
  await expect(live).not.toContainText('As the lawyer saw it');
  await expect(live.getByRole('button', { name: /^Name/ })).toBeVisible();
});

test('autosaves are folded between the versions that somebody saved', async ({ page }) => {
  await openDesk(page);
  await saveTwoParagraphs(page, 'Written slowly');
  for (const words of [' One.', ' Two.']) {
    const autosaved = page.waitForResponse(
      (response) => response.request().postData()?.includes('"kind":"autosaved"') ?? false,
    );
    await writeOn(page, 1, words);
    await autosaved;
  }
  await writeOn(page, 0, ' Three.');
  await saveStory(page);
  await openHistory(page);
  const fold = page.locator('.history-fold').first();
  await expect(fold.locator('summary')).toContainText(/autosaves? until/);
  await expect(row(page, 'Autosaved').first()).toBeHidden();
  await fold.locator('summary').press('Enter');
  await expect(row(page, 'Autosaved').first()).toBeVisible();
});

test('any two versions are compared, word by word and picture by picture', async ({ page }) => {
  await openDesk(page);
  await saveTwoParagraphs(page, 'Two versions');
  await sendPictures(page, [await photograph('river.jpg', '#2d6a8e')]);
  await slide(page, 1).getByLabel('Alt text').fill('The river');
  await saveStory(page);
  await text(page).locator('p').first().click();
  await page.keyboard.press('Home');
  await page.keyboard.type('On Monday ');
  await slide(page, 1).getByLabel('Caption').fill('At dawn');
  await saveStory(page);
  await openHistory(page);

  await page.locator('.history-row').last().getByRole('radio', { name: 'Older' }).check();
  await page.getByRole('button', { name: 'Compare them' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Compare' })).toBeVisible();
  const textChange = page.getByRole('region', { name: 'Text' });
  await expect(textChange.locator('ins')).toHaveText('On Monday ');
  await expect(textChange).toContainText('Paragraph changed');
  const pictures = page.getByRole('region', { name: 'Pictures' });
  await expect(pictures).toContainText('added');
  await expect(pictures.locator('img')).toHaveCount(1);
  await expect(pictures.locator('ins', { hasText: 'At dawn' })).toHaveCount(1);
  const said = await textChange
    .locator('ins')
    .evaluate((element) => getComputedStyle(element, '::before').content);
  expect(said).toContain('inserted');
  await expectNoViolations(page);

  await page.getByRole('region', { name: 'Newer' }).getByRole('link', { name: 'One step back' }).click();
  await expect(page.getByRole('region', { name: 'Pictures' })).toBeVisible();
});

test('an earlier version is restored with the keyboard, and the editor opens with it', async ({
  page,
  context,
}) => {
  await openDesk(page);
  await saveTwoParagraphs(page, 'As it was');
  const address = page.url();
  await headline(page).fill('As it became');
  await saveStory(page);
  const other = await context.newPage();
  await other.goto(address);
  await openHistory(page);
  const first = page.locator('.history-row').last();
  await first.getByRole('button', { name: /^Restore/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: /^Restore version/ })).toContainText('stays in the history');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(address);
  await expect(headline(page)).toHaveValue('As it was');
  await expect(text(page)).toContainText(TWO);
  await openHistory(page);
  await expect(page.locator('.history-row').first()).toContainText('Restored: version');

  await headline(other).fill('As I had it open');
  await other.keyboard.press('Control+s');
  const conflict = other.getByRole('region', { name: 'Saved elsewhere' });
  await expect(conflict.locator('ins').filter({ hasText: 'was' })).toBeVisible();
});

test('two people who changed different paragraphs lose nothing and are asked nothing', async ({
  page,
  context,
}) => {
  await openDesk(page);
  await saveTwoParagraphs(page, 'Different paragraphs');
  const other = await context.newPage();
  await other.goto(page.url());
  await writeOn(other, 1, ' Not one.');
  await saveStory(other);

  await writeOn(page, 0, ' So did the lake.');
  await page.keyboard.press('Control+s');
  await expect(text(page).locator('p').first()).toHaveText(`${ONE} So did the lake.`);
  await expect(text(page).locator('p').nth(1)).toHaveText(`${TWO} Not one.`);
  await expect(page.getByRole('region', { name: 'Saved elsewhere' })).toHaveCount(0);
  await expect(page.locator('output').filter({ hasText: 'stand in this text beside yours' })).toBeVisible();
  await page.keyboard.type(' And on.'); // the cursor is where it was
  await expect(text(page).locator('p').first()).toHaveText(`${ONE} So did the lake. And on.`);
  await saveStory(page);
  await page.reload();
  await expect(text(page)).toContainText('So did the lake. And on.');
  await expect(text(page)).toContainText('Not one.');
});

test('two people who changed the same paragraph choose, with the keyboard', async ({ page, context }) => {
  await openDesk(page);
  await saveTwoParagraphs(page, 'The same paragraph');
  const other = await context.newPage();
  await other.goto(page.url());
  await writeOn(other, 0, ' The lake did not.');
  await headline(other).fill('The same paragraph, theirs');
  await saveStory(other);

  await writeOn(page, 0, ' So did the lake.');
  await page.keyboard.press('Control+s');
  const conflict = page.getByRole('region', { name: 'Saved elsewhere' });
  await expect(conflict).toBeFocused();
  await expect(conflict).toContainText('One place was changed by both of you');
  const choice = conflict.getByRole('group', { name: 'Text' });
  await expect(choice.locator('ins')).toHaveText([' The lake did not.', ' So did the lake.']);
  await expectNoViolations(page);

  await conflict.getByRole('button', { name: 'Save both as chosen' }).press('Enter');
  await expect(choice.getByRole('radio').first()).toBeFocused(); // nothing was chosen yet
  await page.keyboard.press('ArrowUp');
  await expect(choice.getByRole('radio', { name: 'Both, mine first' })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(conflict).toHaveCount(0);
  await expect(state(page)).toContainText(' · Saved ');
  await expect(headline(page)).toHaveValue('The same paragraph, theirs');
  await page.reload();
  await expect(text(page).locator('p')).toHaveText([
    `${ONE} So did the lake.`,
    `${ONE} The lake did not.`,
    TWO,
  ]);
});

test('history, comparison and choice have room on a phone', async ({ page, context }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await openDesk(page);
  await saveTwoParagraphs(page, 'On a phone');
  const other = await context.newPage();
  await other.goto(page.url());
  await writeOn(other, 0, ' The lake did not.');
  await saveStory(other);
  await writeOn(page, 0, ' So did the lake.');
  await page.getByRole('button', { name: /^Save/ }).click();
  await page.getByRole('radio', { name: 'Mine', exact: true }).check();
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await wide()).toBeLessThanOrEqual(360);
  await page.getByRole('button', { name: 'Save both as chosen' }).click();
  await expect(state(page)).toContainText(' · Saved ');
  await page.getByText('More', { exact: true }).click(); // where the bar has no room for it
  await page.getByRole('link', { name: 'History' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible();
  expect(await wide()).toBeLessThanOrEqual(360);
  await page
    .getByRole('link', { name: /^Changes/ })
    .first()
    .click();
  await expect(page.getByRole('region', { name: 'Text' })).toBeVisible();
  expect(await wide()).toBeLessThanOrEqual(360);
});
