import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  afterPublication,
  headline,
  openDesk,
  openReader,
  publishStory,
  saveStory,
  state,
  text,
  writeStory,
} from './at-the-desk.ts';
import { expect, test } from './newsroom.ts';

const dialog = (page: Page) => page.getByRole('dialog');
const words = (page: Page) => dialog(page).getByLabel('Words for readers');

async function runStory(page: Page, title: string, body: string): Promise<string> {
  await writeStory(page, { headline: title, text: body });
  return publishStory(page);
}

test('an editor corrects a story together with its text, amends the note and takes it back', async ({
  page,
  context,
  baseURL,
}) => {
  await openDesk(page);
  const path = await runStory(page, 'The weir holds forty', 'It holds forty million litres.');
  const reader = await openReader(context.browser());
  await reader.goto(`${baseURL}${path}`);
  await headline(page).fill('The weir holds four');
  await afterPublication(page, 'Correct');
  await words(page).fill('The weir holds four million litres, not forty.');
  await expect(dialog(page).locator('.correction-note')).toContainText('not forty');
  await expect(dialog(page).getByLabel('Update: show readers the newest text with it')).toBeChecked();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await dialog(page).getByRole('button', { name: 'Publish note and text' }).click();
  await expect(page.getByText('Updated. Readers see this text and the note now.')).toBeVisible();
  await reader.reload();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('The weir holds four');
  await expect(reader.getByRole('note', { name: 'Correction' })).toContainText('not forty');
  expect((await new AxeBuilder({ page: reader }).analyze()).violations).toEqual([]);
  await reader.getByRole('contentinfo').getByRole('link', { name: 'Corrections' }).click();
  await expect(reader.getByRole('listitem').filter({ hasText: 'The weir holds four' })).toContainText(
    'not forty',
  );
  const sections = reader.getByRole('navigation', { name: 'Sections' });
  await sections.getByRole('link').first().click({ trial: true }); // no note lies over the page
  expect((await new AxeBuilder({ page: reader }).analyze()).violations).toEqual([]);

  await afterPublication(page, 'Notes to readers');
  await dialog(page).getByRole('button', { name: 'Amend' }).click();
  await words(page).fill('Four million litres; we wrote forty.');
  await dialog(page).getByLabel('Under the text').check();
  await dialog(page).getByRole('button', { name: 'Show readers these words' }).click();
  await expect(dialog(page).getByText('Under the text, by')).toBeVisible();
  await reader.goto(`${baseURL}${path}`);
  await expect(reader.getByRole('note', { name: 'Correction' })).toContainText('we wrote forty');
  page.once('dialog', (asked) => void asked.accept());
  await dialog(page).getByRole('button', { name: 'Take back' }).click();
  await expect(dialog(page).getByText('Nothing was corrected or clarified in this story.')).toBeVisible();
  await reader.reload();
  await expect(reader.getByRole('note', { name: 'Correction' })).toHaveCount(0);
});

test('a note that could not be published keeps its words, and so does one that is put aside', async ({
  page,
  context,
}) => {
  await openDesk(page);
  await runStory(page, 'The lock is shut', 'Since Monday.');
  await afterPublication(page, 'Clarify');
  await words(page).fill('Only for barges.');
  await context.setOffline(true);
  await dialog(page).getByRole('button', { name: 'Publish the note' }).click();
  await expect(dialog(page)).toContainText('No answer came, so it is not known whether it was done.');
  await page.keyboard.press('Escape');
  await context.setOffline(false);
  await afterPublication(page, 'Clarify');
  await expect(words(page)).toHaveValue('Only for barges.');
  await dialog(page).getByRole('button', { name: 'Publish the note' }).click();
  await expect(page.getByText('Published. Readers see the note now; the text is as it was.')).toBeVisible();
});

test('an editor withdraws a story with the keyboard, with a kind, a reason and a notice', async ({
  page,
  context,
  baseURL,
}) => {
  await openDesk(page);
  const path = await runStory(page, 'The mayor took money', 'Somebody says so.');
  await page.locator('summary', { hasText: 'After publication' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Withdraw', exact: true }).focus();
  await page.keyboard.press('Enter');
  await dialog(page).getByRole('radio', { name: 'Unpublish' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(dialog(page).getByRole('radio', { name: 'Kill' })).toBeChecked();
  await dialog(page).getByRole('button', { name: 'Withdraw' }).click();
  await expect(dialog(page)).toContainText('Say why: whoever reads the history will ask.');
  await dialog(page).getByLabel('Reason, for the newsroom only').fill('One source, who lied.');
  await dialog(page).getByLabel('Notice for readers').fill('We had no proof.');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await dialog(page).getByRole('button', { name: 'Withdraw' }).click();
  await expect(state(page)).toContainText('Withdrawn');
  const reader = await openReader(context.browser());
  const gone = await reader.goto(`${baseURL}${path}`);
  expect(gone?.status()).toBe(410);
  await expect(reader.getByText('We had no proof.')).toBeVisible();
  await expect(reader.getByText('One source')).toHaveCount(0);
  await afterPublication(page, 'Change the notice');
  await dialog(page).getByRole('radio', { name: 'Legal' }).check();
  await dialog(page).getByLabel('Reason, for the newsroom only').fill('A court in Kochi.');
  await dialog(page).getByRole('button', { name: 'Change it' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await reader.reload();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('This page is no longer available');
  await page.getByRole('link', { name: 'History' }).first().click();
  const history = page.getByRole('region', { name: 'After publication' });
  await expect(history).toContainText('One source, who lied.');
  await expect(history).toContainText('A court in Kochi.');
});

test('readers see what changed where the paper shows it', async ({ page, context, baseURL }) => {
  await openDesk(page, '/admin/settings');
  await page.getByLabel('Readers may see what changed in a story').check();
  await page.getByLabel('Mail of the newsroom').fill('not an address');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Give one plain e-mail address').first()).toBeVisible();
  await page.getByLabel('Mail of the newsroom').fill('desk@news.example');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Readers see it with their next page.').last()).toBeVisible();
  const path = await runStory(page, 'Tea is dear', 'It costs ninety rupees a kilo.');
  await text(page).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' In Assam.');
  await saveStory(page);
  const reader = await openReader(context.browser());
  await reader.goto(`${baseURL}${path}`);
  await expect(reader.getByRole('link', { name: 'What changed in this story' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Update' }).click();
  await expect(page.getByText('Updated. Readers see this text now.')).toBeVisible();
  await reader.reload();
  await reader.getByRole('link', { name: 'What changed in this story' }).click();
  await expect(reader.locator('ins')).toHaveText('In Assam.');
  expect((await new AxeBuilder({ page: reader }).analyze()).violations).toEqual([]);
  for (const width of [360, 320]) {
    await reader.setViewportSize({ width, height: 800 });
    const over = await reader.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBeLessThanOrEqual(0);
  }
});
