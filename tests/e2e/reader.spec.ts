import type { Page } from '@playwright/test';
import { expect, test } from './newsroom.ts';
import { CANAL, COURT, FERRIES, printPaper } from './printed-paper.ts';

test.beforeAll(async ({ portal }) => printPaper(portal));

const PAGES = ['/', '/news', '/in-depth', '/2024/03/29', '/topics/water', FERRIES, COURT, CANAL, '/nothing'];

test('a reader goes from the front to a story and on to the next', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 2 })).toContainText(['News of the day', 'In depth']);
  await page.getByRole('link', { name: 'Ferries stop' }).first().click();
  await expect(page).toHaveURL(FERRIES);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ferries stop');
  await expect(page.getByText('29 March 2024, 09:00')).toBeVisible();
  await page.getByRole('region', { name: 'Related stories' }).getByRole('link').first().click();
  await expect(page).toHaveURL(CANAL);
});

test('no page asks anybody else for anything, sets a cookie, or breaks its own policy', async ({
  page,
  portal,
}) => {
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(portal.url) || request.url().includes('/_next/'))
      elsewhere.push(request.url());
  });
  for (const path of PAGES) await page.goto(path, { waitUntil: 'load' });
  expect(elsewhere).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
});

test('no page is wider than a window of 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of PAGES) {
    await page.goto(path);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over, path).toBeLessThanOrEqual(0);
  }
});

test('the keyboard goes past the masthead first', async ({ page }) => {
  await page.goto(FERRIES);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

/** The number of the picture that fills the row. */
const shownSlide = (page: Page) =>
  page.locator('.slide-track').evaluate((track) => Math.round(track.scrollLeft / track.clientWidth) + 1);

const position = (page: Page, number: number) => page.getByRole('link', { name: `Picture ${number} of 3` });

test('the arrow keys go from picture to picture, and the position is marked', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(FERRIES);
  await expect(position(page, 1)).toHaveAttribute('aria-current', 'true');
  await page.locator('.slide-track').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => shownSlide(page)).toBe(2);
  await expect(position(page, 2)).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('Home');
  await expect.poll(() => shownSlide(page)).toBe(1);
  await page.keyboard.press('End');
  await expect.poll(() => shownSlide(page)).toBe(3);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => shownSlide(page)).toBe(2);
  await expect(position(page, 3)).not.toHaveAttribute('aria-current', 'true');
});

test('Next and Previous move the pictures and leave the page where it is', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(FERRIES);
  const slide = page.getByRole('figure', { name: '1 of 3' });
  await slide.getByRole('link', { name: 'Next picture' }).click();
  await expect.poll(() => shownSlide(page)).toBe(2);
  await page.getByRole('figure', { name: '2 of 3' }).getByRole('link', { name: 'Previous picture' }).click();
  await expect.poll(() => shownSlide(page)).toBe(1);
  await expect(page).toHaveURL(FERRIES);
});

test('the address of a story is copied where script runs', async ({ page, context, portal }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(FERRIES);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('button', { name: 'Link copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(portal.url + FERRIES);
});

test('a reader who chooses dark keeps it on the next page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await ground();
  await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
  await expect.poll(ground).not.toBe(light);
  await page.goto(FERRIES);
  expect(await ground()).not.toBe(light);
  await page.getByRole('radio', { name: 'System' }).check({ force: true });
  await expect.poll(ground).toBe(light);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a story is complete: text, pictures, ways to share', async ({ page, portal }) => {
    await page.goto(FERRIES);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ferries stop');
    await expect(page.getByText('Said the priest.')).toBeVisible();
    await expect(page.getByRole('button', { includeHidden: false })).toHaveCount(0);
    const share = page.getByRole('region', { name: 'Share' });
    await expect(share.getByRole('link', { name: 'Facebook' })).toHaveAttribute(
      'href',
      `${FERRIES}/share/facebook`,
    );
    await share.getByText('Show link').click();
    await expect(share.getByText(portal.url + FERRIES)).toBeVisible();
    await expect(page.getByRole('radio')).toHaveCount(0);
  });

  test('the links of the pictures lead to them', async ({ page }) => {
    await page.goto(FERRIES);
    const second = page.getByRole('figure', { name: '2 of 3' });
    await expect(second).not.toBeInViewport({ ratio: 0.5 });
    await page.getByRole('link', { name: 'Picture 2 of 3' }).click();
    await expect(page).toHaveURL(`${FERRIES}#slide-2`);
    await expect(second).toBeInViewport({ ratio: 0.5 });
    await second.getByRole('link', { name: 'Next picture' }).click();
    await expect(page.getByRole('figure', { name: '3 of 3' })).toBeInViewport({ ratio: 0.5 });
  });
});
