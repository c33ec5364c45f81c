import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openDesk } from './at-the-desk.ts';
import { countReaders, storyIdsOf } from './counted-readers.ts';
import { expect, test } from './newsroom.ts';
import { printPaper } from './printed-paper.ts';

test.beforeAll(async ({ portal }) => printPaper(portal));

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`)).toEqual(
    [],
  );
}

const widthOver = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('the desk sees what is read, from where and by what it is passed on', async ({ page, portal }) => {
  await openDesk(page, '/admin/readers');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Readers');
  await expectAccessible(page);

  const ids = storyIdsOf(portal.dataDir);
  const ferries = ids.get('Ferries stop') ?? '';
  countReaders(portal.dataDir, [ferries, ids.get('The canal') ?? '']);
  await page.getByRole('link', { name: '90 days' }).click();
  await expect(page.getByRole('link', { name: '90 days' })).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('row', { name: /^Search engines/ })).toContainText('31%');
  await expect(page.getByRole('row', { name: /^WhatsApp/ })).toBeVisible();
  for (const summary of await page.locator('.day-table summary').all()) await summary.press('Enter');
  const byDay = page.getByRole('region', { name: 'Views, day by day' });
  await expect(byDay.getByRole('row')).toHaveCount(91);

  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [320, 1280]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await expectAccessible(page);
      expect([width, await widthOver(page)]).toEqual([width, 0]);
    }

  await page.getByRole('table').getByRole('link', { name: 'Ferries stop' }).first().click();
  await expect(page).toHaveURL(`/admin/readers/${ferries}?days=90`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ferries stop');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Open it in the editor' }).click();
  await page.locator('summary', { hasText: 'After publication' }).click();
  await page.locator('.bar-choices').getByRole('link', { name: 'Readers' }).click();
  await expect(page).toHaveURL(`/admin/readers/${ferries}`);
});

test('the numbers can be taken away, and the list of stories leads to those of each', async ({
  page,
  portal,
}) => {
  await openDesk(page, '/admin/stories?q=ferries');
  const ferries = storyIdsOf(portal.dataDir).get('Ferries stop') ?? '';
  await page.getByRole('link', { name: 'Readers of Ferries stop' }).click();
  await expect(page).toHaveURL(`/admin/readers/${ferries}`);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Days as CSV' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^days-7-\d{4}-\d{2}-\d{2}\.csv$/);
  const lines = readFileSync(await file.path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  expect(lines).toHaveLength(8);
  expect(lines[0]).toMatch(/^\uFEFFday,views,from_search,/);
});

test('without colours of ours a drawing is seen in those of the text', async ({ page, portal }) => {
  const ids = storyIdsOf(portal.dataDir);
  countReaders(portal.dataDir, [...ids.values()]);
  await page.emulateMedia({ forcedColors: 'active' });
  await openDesk(page, '/admin/readers');
  const [bars, words] = await Promise.all(
    [page.locator('.views-chart path').first(), page.getByRole('heading', { level: 1 })].map((locator) =>
      locator.evaluate((element) => {
        const { fill, color } = getComputedStyle(element);
        return element instanceof SVGElement ? fill : color;
      }),
    ),
  );
  expect(bars).toBe(words);
});
