import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { openDesk, openReader, publishStory, saveStory, writeStory } from './at-the-desk.ts';
import { expect, test } from './newsroom.ts';
import { FERRIES, printPaper } from './printed-paper.ts';

const chosen = (page: Page) => page.getByRole('list', { name: 'Related stories of this story' });
const said = (page: Page, words: string) => page.getByText(words, { exact: true });
const find = (page: Page) => page.getByRole('dialog', { name: 'Add a related story' });
const violations = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations;

async function runStory(page: Page, title: string, topics: string[] = []): Promise<string> {
  await writeStory(page, { headline: title, text: `${title}, it was said.` });
  await page.getByLabel('Topics', { exact: true }).fill(topics.map((topic) => `${topic},`).join(''));
  return publishStory(page);
}

/** As an editor without a mouse does it. */
async function choose(page: Page, words: string) {
  await page.getByRole('button', { name: 'Add a related story' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type(words);
  const found = find(page).getByRole('button', { name: words });
  await found.focus();
  await page.keyboard.press('Enter');
  await expect(find(page)).toBeHidden();
}

test('an editor chooses related stories by the keyboard, and readers see them first', async ({
  page,
  context,
  baseURL,
}) => {
  await openDesk(page);
  await runStory(page, 'Pinned canal');
  await runStory(page, 'Pinned weir');
  await runStory(page, 'Same topic spring', ['Springs']);
  await writeStory(page, { headline: 'The spring dries', text: 'It dried in June.' });
  await page.getByLabel('Topics', { exact: true }).fill('Springs,');
  await page.locator('summary', { hasText: 'More fields' }).click();
  await choose(page, 'Pinned canal');
  await choose(page, 'Pinned weir');
  await expect(chosen(page).getByRole('listitem')).toHaveCount(2);
  await page.getByRole('button', { name: 'Move Pinned weir up' }).focus();
  await page.keyboard.press('Enter');
  await expect(said(page, 'Pinned weir is now number 1 of 2.')).toBeAttached();
  await expect(page.getByRole('button', { name: 'Move Pinned weir up' })).toBeFocused();
  expect(await violations(page)).toEqual([]);

  const path = await publishStory(page);
  const reader = await openReader(context.browser());
  await reader.goto(`${baseURL}${path}`);
  const related = reader.getByRole('region', { name: 'Related stories' });
  await expect(related.getByRole('heading', { level: 3 })).toHaveText([
    'Pinned weir',
    'Pinned canal',
    'Same topic spring',
  ]);
  await reader
    .getByRole('navigation', { name: /^Newer and older in / })
    .getByRole('link')
    .first()
    .click();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Same topic spring');
  await reader
    .getByRole('navigation', { name: /^Newer and older in / })
    .getByText('The spring dries')
    .click();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('The spring dries');
  expect(await violations(reader)).toEqual([]);

  // Taken out again, and shown without a word of an update.
  await page.getByRole('button', { name: 'Remove Pinned weir' }).click();
  await expect(page.getByRole('button', { name: 'Add a related story' })).toBeFocused();
  await page.getByRole('button', { name: 'Update', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Read it' })).toBeVisible();
  await reader.goto(`${baseURL}${path}`);
  await expect(related.getByRole('heading', { level: 3 }).first()).toHaveText('Pinned canal');
  await expect(reader.getByText('Updated')).toHaveCount(0);
});

test('a related story that readers do not have is warned of', async ({ page }) => {
  await openDesk(page);
  await writeStory(page, { headline: 'Still a draft', text: 'Not yet.' });
  await saveStory(page);
  await writeStory(page, { headline: 'Leads to a draft', text: 'It leads there.' });
  await page.locator('summary', { hasText: 'More fields' }).click();
  await choose(page, 'Still a draft');
  await expect(chosen(page)).toContainText('Draft: readers see it here once it is live.');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(
    page.getByRole('dialog').getByText('Readers do not have the related story “Still a draft” now.'),
  ).toBeVisible();
});

test('an old story says how old it is before its headline, on a phone too', async ({ page, portal }) => {
  await printPaper(portal);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(FERRIES);
  const notice = page.getByText(/^This story is more than \d+ years old$/);
  await expect(notice).toBeInViewport();
  const isFirst = await notice.evaluate(
    (words) => words.compareDocumentPosition(document.querySelector('h1') ?? words) === 4,
  );
  expect(isFirst).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page)).toEqual([]);
  }
});

/** What a phone says it is; a browser without a window counts as a program. */
const PHONE = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36';

function viewsIn(dataDir: string): number {
  const database = new Database(join(dataDir, 'portal.db'), { readonly: true });
  try {
    const row = database.prepare('select sum(views) as views from view_count').get() as {
      views: number | null;
    };
    return row.views ?? 0;
  } finally {
    database.close();
  }
}

test('a story counts once for each time it is opened, by way of the service worker too', async ({
  browser,
  portal,
}) => {
  await printPaper(portal);
  const before = viewsIn(portal.dataDir);
  const context = await browser.newContext({ userAgent: PHONE, serviceWorkers: 'allow' });
  const page = await context.newPage();
  await page.goto(portal.url + FERRIES);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await page.goto(portal.url + FERRIES);
  await page.reload();
  await page.goto(`${portal.url}/`);
  await expect.poll(() => viewsIn(portal.dataDir) - before, { timeout: 20_000 }).toBe(3);
  await context.close();
});
