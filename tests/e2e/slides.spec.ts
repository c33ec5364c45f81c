import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './newsroom.ts';
import { CANAL, COURT, FERRIES, printPaper } from './printed-paper.ts';

test.beforeAll(async ({ portal }) => printPaper(portal));

const slide = (page: Page, number: number) => page.getByRole('figure', { name: `${number} of 3` });
const picture = (page: Page, number: number) =>
  slide(page, number).getByRole('link', { name: `Picture ${number} Enlarge` });
const lightbox = (page: Page) => page.getByRole('dialog', { name: 'Pictures in large' });
const button = (page: Page, name: string) => lightbox(page).getByRole('button', { name, exact: true });

const open = async (page: Page, number: number) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(number === 1 ? FERRIES : `${FERRIES}#slide-${number}`);
  await picture(page, number).click();
  await expect(lightbox(page)).toBeVisible();
};

/** A finger on the picture that moves by so many pixels. */
const swipe = (target: Locator, [x, y]: [number, number]) =>
  target.evaluate(
    (element, by) => {
      const touch = (clientX: number, clientY: number) =>
        new Touch({ identifier: 1, target: element, clientX, clientY });
      const send = (type: string, at: Touch) =>
        element.dispatchEvent(
          new TouchEvent(type, {
            touches: type === 'touchend' ? [] : [at],
            changedTouches: [at],
            bubbles: true,
            cancelable: true,
          }),
        );
      send('touchstart', touch(200, 200));
      send('touchend', touch(200 + by.x, 200 + by.y));
    },
    { x, y },
  );

test('a slide opens in large; the keys go through the others, and Escape leads back to the one seen last', async ({
  page,
}) => {
  await open(page, 1);
  await expect(button(page, 'Next')).toBeFocused();
  await expect(button(page, 'Previous')).toBeDisabled();
  await expect(page).toHaveURL(`${FERRIES}#slide-1`);
  await page.keyboard.press('ArrowRight');
  await expect(lightbox(page).getByAltText('Picture 2')).toBeVisible();
  await expect(lightbox(page).getByRole('status')).toHaveText('2 of 3: Picture 2');
  await expect(lightbox(page)).toContainText('Caption 2 Ink 2');
  await expect(page).toHaveURL(`${FERRIES}#slide-2`);
  await page.keyboard.press('End');
  await expect(lightbox(page).getByAltText('Picture 3')).toBeVisible();
  await expect(button(page, 'Previous')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(lightbox(page).getByAltText('Picture 3')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(lightbox(page)).toBeHidden();
  await expect(picture(page, 3)).toBeFocused();
  await expect(slide(page, 3)).toBeInViewport({ ratio: 0.5 });
});

test('going back closes the large picture and leaves the reader on the story', async ({ page }) => {
  await page.goto('/news');
  await open(page, 1);
  await page.goBack();
  await expect(lightbox(page)).toBeHidden();
  await expect(page).toHaveURL(FERRIES);
  await picture(page, 1).click();
  await button(page, 'Close').dblclick();
  await expect(lightbox(page)).toBeHidden();
  await expect(page).toHaveURL(FERRIES);
});

test('a finger goes on sideways; up and down nothing changes', async ({ page }) => {
  await open(page, 1);
  const shown = (number: number) => lightbox(page).getByAltText(`Picture ${number}`);
  await swipe(shown(1), [-120, 20]);
  await expect(shown(2)).toBeVisible();
  await swipe(shown(2), [-30, 160]);
  await expect(shown(2)).toBeVisible();
  await swipe(shown(2), [120, 0]);
  await expect(shown(1)).toBeVisible();
  await expect(lightbox(page)).toBeVisible();
});

test('of a large picture no more pixels are fetched than the window shows', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, 1);
  const image = lightbox(page).getByAltText('Picture 1');
  await expect(image).toHaveJSProperty('complete', true);
  expect(await image.evaluate((element: HTMLImageElement) => element.currentSrc)).toMatch(/\/480\.avif$/);
});

test('a link to a slide leads to it, in the row', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${FERRIES}#slide-3`);
  await expect(slide(page, 3)).toBeInViewport({ ratio: 0.5 });
  await expect(slide(page, 1)).not.toBeInViewport({ ratio: 0.1 });
});

/** Of pictures the first: what a slide is shared with. */
const property = (page: Page, name: string) =>
  page.locator(`meta[property="og:${name}"]`).first().getAttribute('content');

test('a slide is shared with its own picture, and search engines find the story', async ({
  page,
  portal,
}) => {
  await page.goto(FERRIES);
  const first = await property(page, 'image');
  await slide(page, 1).getByRole('link', { name: 'Share this picture' }).click();
  await expect(page).toHaveURL(`${FERRIES}/slides/1#share`);
  await page.getByRole('link', { name: 'Next picture' }).click();
  await expect(page).toHaveURL(`${FERRIES}/slides/2`);
  expect(await property(page, 'title')).toBe('Ferries stop (2/3)');
  expect(await property(page, 'url')).toBe(`${portal.url}${FERRIES}/slides/2`);
  expect(await property(page, 'description')).toBe('Caption 2');
  expect(await property(page, 'image')).not.toBe(first);
  const canonical = page.locator('link[rel="canonical"]');
  await expect(canonical).toHaveAttribute('href', portal.url + FERRIES);
  const share = page.getByRole('region', { name: 'Share' }).getByRole('link', { name: 'Facebook' });
  await expect(share).toHaveAttribute('href', `${FERRIES}/share/facebook?slide=2`);
});

test('what no story shows has no page', async ({ page }) => {
  for (const path of [`${FERRIES}/slides/4`, `${FERRIES}/slides/0`, `${FERRIES}/slides`, `${CANAL}/slides/2`])
    expect((await page.goto(path))?.status(), path).toBe(404);
});

test('the page of a slide fits every window, and its picture is whole in it', async ({ page }) => {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 640 });
    for (const path of [`${FERRIES}/slides/2`, `${COURT}/slides/30`]) {
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBe(0);
      const box = await page.locator('.slide-page-picture').boundingBox();
      expect(box && box.height <= 640, path).toBe(true);
    }
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the large picture and its page keep nobody out, in ${colorScheme} colours`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const violations = async () => {
      const found = await new AxeBuilder({ page }).analyze();
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
    };
    await page.goto(`${FERRIES}/slides/2`);
    expect(await violations()).toEqual([]);
    await page.goto(FERRIES);
    await picture(page, 1).click();
    await expect(lightbox(page)).toBeVisible();
    expect(await violations()).toEqual([]);
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a picture leads to its own page, from there to its neighbours and back to its place', async ({
    page,
  }) => {
    await page.goto(`${FERRIES}#slide-2`);
    await picture(page, 2).click();
    await expect(page).toHaveURL(`${FERRIES}/slides/2`);
    await expect(page.getByAltText('Picture 2')).toBeVisible();
    await page.getByRole('link', { name: 'Next picture' }).click();
    await expect(page.getByAltText('Picture 3')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Next picture' })).toHaveCount(0);
    await page.getByRole('link', { name: 'Back to the story' }).click();
    await expect(page).toHaveURL(`${FERRIES}#slide-3`);
    await expect(slide(page, 3)).toBeInViewport({ ratio: 0.5 });
  });
});
