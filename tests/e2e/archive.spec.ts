import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openDesk, openReader, publishStory, writeStory } from './at-the-desk.ts';
import { expect, test } from './newsroom.ts';

/** Nothing for axe to complain of in either theme, and nothing that sticks out of the narrowest phone. */
async function expectReadable(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  if (size) await page.setViewportSize(size);
}

/** Publishes a story that carries these topics. */
async function runStoryOn(page: Page, headline: string, topics: string): Promise<string> {
  await writeStory(page, { headline, text: 'It rained.' });
  await page.getByLabel('Topics', { exact: true }).fill(topics);
  return publishStory(page);
}

const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

test('a reader walks from the year by month and day to a story, by keyboard too', async ({
  page,
  context,
  baseURL,
}) => {
  await openDesk(page);
  const address = await runStoryOn(page, 'The bridge is counted', 'Bridges,');
  const [, year = '', month = '', date = ''] = address.split('/');

  const reader = await openReader(context.browser());
  await reader.goto(`${baseURL}/`);
  await reader.getByRole('contentinfo').getByRole('link', { name: 'Archive' }).click();
  await expect(title(reader, 'Archive')).toBeVisible();
  await expect(reader.locator('.year-months > li')).toHaveCount(12); // there is one year only
  await expectReadable(reader);
  await reader.getByRole('link', { name: year, exact: true }).click();
  await expect(title(reader, year)).toBeVisible();
  await expect(reader.locator('.year-months > li')).toHaveCount(12);
  await expectReadable(reader);
  await reader.locator('.year-months').getByRole('link').first().click();

  await expect(reader).toHaveURL(`${baseURL}/${year}/${month}`);
  const calendar = reader.getByRole('table');
  await expect(calendar.getByRole('columnheader').first()).toHaveText('Mon');
  await expectReadable(reader);
  const today = calendar.getByRole('link').last();
  await expect(today).toHaveAccessibleName(new RegExp(`^${Number(date)} \\p{L}+ ?, \\d+ stor(y|ies)$`, 'u'));
  await today.focus();
  await reader.keyboard.press('Enter');

  await expect(reader).toHaveURL(`${baseURL}/${year}/${month}/${date}`);
  await expectReadable(reader);
  const way = reader.getByRole('navigation', { name: 'Breadcrumb' });
  await expect(way.getByRole('link')).toHaveCount(3);
  await reader.getByRole('link', { name: 'The bridge is counted' }).click();
  await expect(title(reader, 'The bridge is counted')).toBeVisible();

  expect((await reader.request.get(`${baseURL}/${year}/02/30`)).status()).toBe(404);
  await reader.context().close();
});

test('an editor renames, describes and merges topics, and readers are led to what stays', async ({
  page,
  context,
  baseURL,
}) => {
  await openDesk(page);
  await runStoryOn(page, 'Salt goes up', 'Salt mines,');
  await runStoryOn(page, 'Salt comes down', 'Salt trade,');
  await page.goto('/admin/topics');
  await page.getByRole('searchbox', { name: 'Name or description' }).fill('salt mines');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByText('1 live story')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('link', { name: 'Salt mines' }).click();

  await page.getByLabel('Name', { exact: true }).fill('Salt');
  await page.getByLabel('Address', { exact: true }).fill('salt-trade');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('/topics/salt-trade is the address of “Salt trade”.')).toBeVisible();
  await page.getByLabel('Address', { exact: true }).fill('salt');
  await page.getByLabel('Description').fill('Where it is cut, and who carries it.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved. Readers see it with their next page.')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  const reader = await openReader(context.browser());
  await reader.goto(`${baseURL}/topics/salt-mines`);
  await expect(reader).toHaveURL(`${baseURL}/topics/salt`);
  await expect(title(reader, 'Salt')).toBeVisible();
  await expect(reader.getByText('Where it is cut, and who carries it.')).toBeVisible();
  await expectReadable(reader);
  await reader.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Topics' }).click();
  await expect(title(reader, 'Topics')).toBeVisible();
  await expect(reader.getByRole('link', { name: 'Salt', exact: true })).toBeVisible();
  await expectReadable(reader);

  await page.goto('/admin/topics?q=salt+trade');
  await page.getByRole('link', { name: 'Salt trade' }).click();
  await page.getByRole('button', { name: 'Merge into another topic' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('The topic that stays').fill('No such');
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(dialog.getByText('No other topic has this name.')).toBeVisible();
  await dialog.getByLabel('The topic that stays').fill('Salt');
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(title(page, 'Salt')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /^Merged: / })).toBeVisible();
  await expect(page.getByText('2 live stories')).toBeVisible();

  await reader.goto(`${baseURL}/topics/salt-trade`);
  await expect(reader).toHaveURL(`${baseURL}/topics/salt`);
  await expect(reader.getByRole('link', { name: 'Salt comes down' })).toBeVisible();
  await reader.context().close();
});

test('a topic that a colleague changed meanwhile is not saved over', async ({ page, context }) => {
  await openDesk(page);
  await runStoryOn(page, 'Wool is weighed', 'Wool,');
  await page.goto('/admin/topics?q=wool');
  await page.getByRole('link', { name: 'Wool' }).click();
  const colleague = await context.newPage();
  await colleague.goto(page.url());
  await colleague.getByLabel('Description').fill('Theirs.');
  await colleague.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(colleague.getByText('Saved. Readers see it with their next page.')).toBeVisible();
  await page.getByLabel('Description').fill('Mine.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Saved by them' })).toBeVisible();
  await expect(page.getByLabel('Description')).toHaveValue('Mine.');
  await page.getByRole('button', { name: 'Take theirs' }).click();
  await expect(page.getByLabel('Description')).toHaveValue('Theirs.');
});

test('everybody who has a live story is in the list of people', async ({ page, context, baseURL }) => {
  await openDesk(page);
  await writeStory(page, { headline: 'A walk', text: 'It rained.' });
  await page.getByLabel('Bylines', { exact: true }).fill('Ila Bose,');
  await publishStory(page);
  const reader = await openReader(context.browser());
  await reader.goto(`${baseURL}/`);
  await reader.getByRole('contentinfo').getByRole('link', { name: 'People' }).click();
  await expectReadable(reader);
  await reader.getByRole('link', { name: 'Ila Bose' }).click();
  await expect(title(reader, 'Ila Bose')).toBeVisible();
  await expectReadable(reader);
  await reader.context().close();
});
