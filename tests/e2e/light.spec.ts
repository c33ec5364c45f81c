import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './newsroom.ts';
import { CANAL, COURT, FERRIES, printPaper } from './printed-paper.ts';

test.beforeAll(async ({ portal }) => printPaper(portal));

const PAGES = ['/', '/news', '/in-depth', '/2024/03/29', '/topics/water', FERRIES, COURT, CANAL, '/nothing'];
const lightOf = (path: string) => (path === '/' ? '/light' : `/light${path}`);

test('a reader goes through the light version and back to the full one', async ({ page, portal }) => {
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Light version' }).click();
  await expect(page).toHaveURL('/light');
  await page.getByRole('link', { name: 'Ferries stop' }).first().click();
  await expect(page).toHaveURL(lightOf(FERRIES));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ferries stop');
  await expect(page.getByText('Said the priest.')).toBeVisible();
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', portal.url + FERRIES);
  await page.getByRole('complementary').getByRole('link', { name: 'Full version' }).click();
  await expect(page).toHaveURL(FERRIES);
});

test('each picture of the light version is one link away, with its size', async ({ page, request }) => {
  await page.goto(lightOf(FERRIES));
  expect(await page.locator('img, picture, script, iframe').count()).toBe(0);
  const links = page.getByRole('link', { name: /^Picture: Picture \d \(JPEG, \d+ kB\)$/ });
  await expect(links).toHaveCount(3);
  await expect(page.getByRole('list', { name: 'Row of pictures' }).getByRole('listitem')).toHaveCount(3);
  for (const link of await links.all()) {
    const picture = await request.get((await link.getAttribute('href')) ?? '');
    const said = Number(/(\d+) kB/.exec((await link.textContent()) ?? '')?.[1]);
    expect(picture.headers()['content-type']).toBe('image/jpeg');
    expect(said).toBe(Math.max(1, Math.round((await picture.body()).length / 1000)));
  }
});

test('the light version asks for nothing but itself, and a page has at most 20,000 bytes', async ({
  page,
  request,
}) => {
  const asked: string[] = [];
  page.on('request', (one) => asked.push(new URL(one.url()).pathname));
  for (const path of PAGES) await page.goto(lightOf(path), { waitUntil: 'load' });
  expect(asked).toEqual(PAGES.map(lightOf));
  for (const path of PAGES) {
    const answer = await request.get(lightOf(path), { headers: { 'accept-encoding': 'br' } });
    expect(Number(answer.headers()['content-length']), path).toBeLessThanOrEqual(20_000);
  }
});

test.describe('of a browser that saves data', () => {
  test.use({ extraHTTPHeaders: { 'save-data': 'on' } });

  test('pages are light under their own address', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByText('Your browser asks to save data')).toBeVisible();
    await page.getByRole('link', { name: 'Ferries stop' }).first().click();
    await expect(page).toHaveURL(FERRIES);
    expect(await page.locator('img, picture, script').count()).toBe(0);
    await expect(page.getByRole('link', { name: /^Picture: / })).toHaveCount(3);
    const robots = page.locator('meta[name=robots]');
    await expect(robots).toHaveAttribute('content', 'max-image-preview:large'); // to be found like the full page
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no light page keeps anybody out or is wider than 320 pixels, in ${colorScheme} colours`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of PAGES.map(lightOf)) {
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
      expect(found, path).toEqual([]);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, path).toBeLessThanOrEqual(0);
    }
  });
}
