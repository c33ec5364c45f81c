import type { Page } from '@playwright/test';
import type { WholePaper } from '../support/page-kinds.ts';
import { expect, test } from './newsroom.ts';
import { printWholePaper } from './whole-paper.ts';

/** How somebody gets through a page who has a keyboard only, hears it, or wants it to keep still. */

let pages: WholePaper['pages'];
test.beforeAll(async ({ portal }) => {
  ({ pages } = await printWholePaper(portal));
});

for (const kind of ['front', 'story'] as const) {
  test(`${kind}: Tab reaches everything that can be used, in its order, visibly, and leaves again`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(pages[kind], { waitUntil: 'networkidle' });
    const wanted = await listStops(page);
    expect(wanted.length).toBeGreaterThan(10);
    const [reached, unseen]: [number[], string[]] = [[], []];
    for (let press = 0; press <= wanted.length; press += 1) {
      await page.keyboard.press('Tab');
      const stop = await whereIsFocus(page);
      if (stop === null) break; // past the end of the page
      reached.push(stop.place);
      if (!stop.isSeen) unseen.push(stop.html);
    }
    expect(reached).toEqual(wanted.map((_, place) => place));
    expect(unseen).toEqual([]);
  });

  test(`${kind}: nothing moves by itself where somebody wants it to keep still`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(pages[kind], { waitUntil: 'networkidle' });
    await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
    const next = page.getByRole('link', { name: 'Next picture' }).first();
    if ((await next.count()) > 0) await next.click();
    expect(await listMoving(page)).toEqual([]);
  });
}

test('who hears a front finds its parts by their names', async ({ page }) => {
  await page.goto(pages.front);
  await expect(page.getByRole('banner').getByRole('link').first()).toHaveAccessibleName(/.+/);
  await expect(page.getByRole('navigation', { name: 'Sections' })).toHaveCount(1);
  await expect(
    page.getByRole('main').getByRole('heading', { level: 2, name: 'News of the day' }),
  ).toHaveCount(1);
  await expect(page.getByRole('contentinfo')).toHaveCount(1);
  expect(await listNameless(page)).toEqual([]);
});

test('who hears a story finds its parts by their names, and is told what was copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(pages.story);
  await expect(page.getByRole('main').getByRole('article')).toHaveCount(1);
  await expect(page.getByRole('region', { name: 'Share' })).toHaveCount(1);
  expect(await listNameless(page)).toEqual([]);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeAttached();
});

test('who hears a story is told which picture is shown', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(pages.story);
  await page.getByRole('link', { name: 'Next picture' }).first().press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '2 of 2: A map' })).toBeAttached();
});

/** Marks everything that Tab should stop at with its place; of radio buttons one stands for all. */
const listStops = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const usable = 'a[href], button, input, select, textarea, summary, iframe, [tabindex]';
    const stops = [...document.querySelectorAll<HTMLElement>(usable)].filter((one) => {
      if (one.tabIndex < 0 || one.matches(':disabled') || !one.checkVisibility({ visibilityProperty: true }))
        return false;
      return !(one instanceof HTMLInputElement && one.type === 'radio') || one.checked;
    });
    stops.forEach((one, place) => {
      one.dataset.stop = String(place);
    });
    return stops.map((one) => one.outerHTML.slice(0, 80));
  });

/** The place of what has the focus, and whether it can be seen that it has: null when nothing of the page has. */
const whereIsFocus = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || focused === document.body) return null;
    // A card is marked as a whole, and a switch beside its own button.
    const shown = [focused, focused.nextElementSibling, focused.closest('.card, label')].filter(
      (one) => one !== null,
    );
    const isMarked = shown.some((one) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    });
    const { bottom, top } = focused.getBoundingClientRect();
    const isOnScreen = bottom > 0 && top < innerHeight;
    const html = focused.outerHTML.slice(0, 120);
    return { place: Number(focused.dataset.stop ?? -1), isSeen: isMarked && isOnScreen, html };
  });

/** What is in motion, or would be. */
const listMoving = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const running = document.getAnimations().map((one) => `runs: ${one.id || one.constructor.name}`);
    const scrolled = [...document.querySelectorAll('*')].filter(
      (one) => getComputedStyle(one).scrollBehavior === 'smooth',
    );
    return [...running, ...scrolled.map((one) => `scrolls: ${one.outerHTML.slice(0, 80)}`)];
  });

/** Links, buttons, fields, pictures and regions that say nothing to who hears them. */
async function listNameless(page: Page): Promise<string[]> {
  const tree = await page.locator('body').ariaSnapshot();
  return tree
    .split('\n')
    .filter((line) => /^\s*- (link|button|textbox|searchbox|radio|navigation)(:|$)/.test(line));
}
