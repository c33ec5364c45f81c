import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './newsroom.ts';
import { FERRIES, printPaper } from './printed-paper.ts';

test.beforeAll(async ({ portal }) => printPaper(portal));

const search = (page: Page) => page.getByLabel('Words', { exact: true }); // with suggestions it is a combobox
const found = (page: Page) => page.locator('main').getByRole('heading', { level: 2 });

async function ask(page: Page, words: string): Promise<void> {
  await search(page).fill(words);
  await search(page).press('Enter');
  await page.waitForURL((url) => url.searchParams.get('q') === words);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('a reader finds a story by words of its text and goes to it', async ({ page }) => {
      await page.goto('/');
      await page.getByRole('link', { name: 'Search' }).first().click();
      await ask(page, 'ferrymen kerosene');
      await expect(page).toHaveTitle(/^Search: ferrymen kerosene/);
      await expect(found(page)).toHaveText(['Ferries stop']);
      await expect(page.locator('main mark').first()).toHaveText('ferrymen');
      await expect(page.getByText('1 story', { exact: true })).toBeVisible();
      await page.getByRole('link', { name: 'Ferries stop' }).click();
      await expect(page).toHaveURL(FERRIES);
    });

    test('what narrows a search stays in the form, and the address says it', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto('/search?q=temple');
      await expect(found(page)).toHaveText(['The canal', 'Ferries stop'].toReversed());
      await page.getByText('Section, topic, person, dates, order').click();
      await page.getByLabel('Section', { exact: true }).selectOption('In depth');
      await page.getByLabel('To', { exact: true }).fill('2024-03-28');
      await page.getByRole('button', { name: 'Search' }).click();
      await expect(found(page)).toHaveText(['The canal']);
      await expect(page.getByText('In depth · to 28 March 2024')).toBeVisible();
      await expect(page.getByLabel('Section', { exact: true })).toHaveValue('in-depth');
    });

    test('a misspelt word is put right, and what was typed can be asked all the same', async ({ page }) => {
      await page.goto('/search?q=ferrymnen');
      await expect(page.getByText('Showing results for ferrymen')).toBeVisible();
      await expect(found(page)).not.toHaveCount(0);
      await page.getByRole('link', { name: 'Search for “ferrymnen” instead' }).click();
      await expect(page.getByText('No stories for “ferrymnen”')).toBeVisible();
      await expect(page.getByText('Use fewer words')).toBeVisible();
    });
  });
}

test('words that begin with what is typed are offered, once for each stop of the fingers', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => request.url().includes('/search/words') && asked.push(request.url()));
  await page.goto('/search');
  await search(page).pressSequentially('ferries');
  await expect(page.locator('datalist option[value="Ferries stop"]')).toHaveCount(1);
  expect(asked.length).toBeLessThanOrEqual(2);
  await search(page).fill('anw');
  await expect(page.locator('datalist option[value="Anwara Begum"]')).toHaveCount(1);
});

const FIELDS = [
  ['Topic', 'wat', 'Water'],
  ['Person', 'anw', 'Anwara Begum'],
] as const;

test('topics and people are offered in the fields that take their names', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/search');
  await page.getByText('Section, topic, person, dates, order').click();
  for (const [field, typed, name] of FIELDS) {
    await page.getByLabel(field, { exact: true }).fill(typed);
    await expect(page.locator(`#${field.toLowerCase()} + datalist option`)).toHaveAttribute('value', name);
  }
});

test('what is typed is shown as text, whatever it is', async ({ page }) => {
  const nasty = '<img src=x onerror=alert(1)> "NEAR(" * \' )';
  await page.goto(`/search?${new URLSearchParams({ q: nasty, topic: '<b>' })}`);
  await expect(search(page)).toHaveValue(nasty);
  await expect(page.locator('main img')).toHaveCount(0);
  const refused = await page.request.get('/search?q=%00');
  expect(await refused.text()).toContain('This is not an address of this site.');
});

test('search engines are told to leave it, and two spellings of a question are one page', async ({
  request,
}) => {
  const one = await request.get('/search?q=temple');
  const other = await request.get('/search?page=1&q=+temple+&section=&utm_source=mail');
  expect(await one.text()).toContain('<meta name="robots" content="noindex"');
  expect(other.headers().etag).toBe(one.headers().etag);
  expect((await request.get('/search/words?q=fer')).headers()['content-type']).toContain('application/json');
});

const PAGES = [
  '/search',
  '/search?q=temple',
  '/search?q=ferrymnen',
  '/search?q=nothing+at+all',
  '/search?q=a&topic=none',
];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no page of the search keeps anybody out, in ${colorScheme} colours`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const path of PAGES) {
        await page.goto(path);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
          path,
        ).toEqual([]);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(over, path).toBeLessThanOrEqual(0);
      }
    }
  });
}

test('everything in the form is reached by keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('/search');
  await search(page).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Search' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Section', { exact: true })).toBeFocused();
});
