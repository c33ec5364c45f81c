import type { Locator, Page } from '@playwright/test';
import {
  headline,
  openDesk,
  saveStory,
  sendPictures,
  photograph,
  slide,
  text,
  writeStory,
} from './at-the-desk.ts';
import { expect, test } from './newsroom.ts';
import { COURT, FERRIES, printPaper } from './printed-paper.ts';

test.beforeAll(async ({ portal }) => printPaper(portal));

/** Twice the size, as a reader's own setting makes it: everything on the page is measured in it. */
const enlargeText = (page: Page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('html { font-size: 200% !important }');
    document.adoptedStyleSheets.push(sheet);
  });

const widthOver = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const boxOf = async (locator: Locator) => {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('Nothing is shown there.');
  return { ...box, right: box.x + box.width, bottom: box.y + box.height };
};

const styleOf = (locator: Locator, property: string) =>
  locator.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

for (const width of [320, 360]) {
  test(`with text twice as large no reader's page is wider than a window of ${width} pixels`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 640 });
    for (const path of [
      '/',
      '/news',
      '/in-depth',
      '/topics/water',
      FERRIES,
      COURT,
      `${COURT}/slides/2`,
      '/nothing',
    ]) {
      await page.goto(path);
      await enlargeText(page);
      expect(await widthOver(page), path).toBeLessThanOrEqual(0);
    }
  });
}

test('with text twice as large the desk fits a window of 320 pixels, and every button can be reached', async ({
  page,
}) => {
  await openDesk(page);
  await writeStory(page, { headline: `Long ${'ferry'.repeat(40)}`, text: 'Text.' });
  await sendPictures(page, [await photograph('wide.jpg', '#445566')]);
  await expect(slide(page, 1)).toBeVisible();
  await saveStory(page);
  const story = page.url();
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of [
    '/admin',
    '/admin/stories',
    '/admin/budget',
    '/admin/readers',
    '/admin/settings',
    '/admin/settings/sharing',
    story,
  ]) {
    await page.goto(path);
    if (path === story) await expect(text(page)).toBeVisible();
    await enlargeText(page);
    expect(await widthOver(page), path).toBeLessThanOrEqual(0);
  }
  for (const name of ['Save draft', 'Publish']) {
    const { x, right } = await boxOf(page.getByRole('button', { name, exact: true }));
    expect([name, x >= 0, right <= 320]).toEqual([name, true, true]);
  }
});

test('without colours of ours readers still see where they are, and where the keyboard is', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/news');
  const here = page
    .getByRole('link', { name: 'News', exact: false })
    .and(page.locator('.section-link[aria-current]'));
  expect(await styleOf(here, 'text-decoration-line')).toBe('underline');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await styleOf(page.locator(':focus-visible'), 'outline-style')).toBe('solid');
  await page.goto(FERRIES);
  const marks = page.locator('.slide-positions a');
  expect(await styleOf(marks.nth(0), 'border-top-color')).not.toBe(
    await styleOf(marks.nth(1), 'border-top-color'),
  );
});

test('without colours of ours the desk shows its own list, the tool that is on, and the field that is written in', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openDesk(page, '/admin/stories/new');
  const edge = (name: string) =>
    styleOf(page.getByRole('link', { name, exact: true }), 'border-bottom-color');
  expect(await edge('Stories')).not.toBe(await edge('Settings'));
  await headline(page).focus();
  expect(await styleOf(headline(page), 'outline-style')).toBe('solid');
  await text(page).click();
  await page.keyboard.press('Control+b');
  const tool = (name: string) => styleOf(page.getByRole('button', { name }), 'border-bottom-color');
  await expect.poll(async () => (await tool('Bold')) === (await tool('Italic'))).toBe(false);
});

test('a printed story is the story alone, on white, with all its pictures and where it is from', async ({
  page,
  portal,
}) => {
  await page.goto(FERRIES);
  await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
  await page.emulateMedia({ media: 'print' });
  expect(await styleOf(page.locator('html'), 'color-scheme')).toBe('light');
  for (const number of [1, 2, 3]) await expect(page.getByAltText(`Picture ${number}`)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const name of ['Share', 'Topics', 'Read next'])
    await expect(page.getByRole('heading', { name })).toBeHidden();
  for (const role of ['navigation', 'contentinfo'] as const)
    for (const part of await page.getByRole(role, { includeHidden: true }).all())
      await expect(part).toBeHidden();
  await expect(page.getByRole('link', { name: 'Next picture' })).toHaveCount(0);
  const printed = page
    .getByRole('paragraph')
    .filter({ hasText: portal.url + FERRIES })
    .last();
  await expect(printed).toBeVisible();
  const link = page.getByRole('link', { name: 'the readings' });
  expect(await link.evaluate((element) => getComputedStyle(element, '::after').content)).not.toBe('none');
  await page.emulateMedia({ media: 'screen' });
  await expect(printed).toBeHidden();
});

test('a paper in Urdu is set from right to left, at the desk too', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openDesk(page, '/admin/settings');
  const speak = async (language: string) => {
    await page.goto('/admin/settings');
    await page.getByLabel('Language').fill(language);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Saved at' })).toBeVisible();
  };
  await speak('ur');
  await page.goto('/admin/stories/new');
  for (const field of [headline(page), text(page), page.getByRole('combobox', { name: 'Topics' })]) {
    await expect(field).toHaveAttribute('lang', 'ur');
    await expect(field).toHaveAttribute('dir', 'rtl');
  }

  await page.goto(FERRIES);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ur');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  const title = page.getByRole('heading', { level: 1 });
  expect(await styleOf(title, 'letter-spacing')).toMatch(/^(normal|0px)$/);
  const [wordmark, sections] = [
    page.locator('header .wordmark'),
    page.getByRole('navigation', { name: 'Sections' }),
  ];
  expect((await boxOf(wordmark)).x).toBeGreaterThan((await boxOf(sections)).right);
  const rail = await boxOf(page.locator('.story-rail'));
  expect(rail.right).toBeLessThan((await boxOf(page.locator('.story-body'))).x);
  await page.locator('.slide-track').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('link', { name: 'Picture 2 of 3' })).toHaveAttribute('aria-current', 'true');

  await page.getByRole('figure', { name: '2 of 3' }).getByRole('link', { name: 'Picture 2 Enlarge' }).click();
  const large = page.getByRole('dialog', { name: 'Pictures in large' });
  await expect(large.getByAltText('Picture 2')).toBeVisible(); // its script is fetched when the first one is opened
  await page.keyboard.press('ArrowLeft');
  await expect(large.getByAltText('Picture 3')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(large).toBeHidden();

  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ['/', '/news', '/in-depth', FERRIES, COURT, `${FERRIES}/slides/2`]) {
    await page.goto(path);
    // What sticks out at the start of a mirrored page cannot be scrolled to: it is looked for by its place.
    const out = await page.evaluate(() =>
      [...document.querySelectorAll('main :is(h1, h2, h3, p, img, a)')]
        .filter((element) => !element.closest('.slide-track') && element.getBoundingClientRect().left < -1)
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect([path, await widthOver(page), out]).toEqual([path, 0, []]);
  }
  await speak('en');
});

test('the steps keep their place from picture to picture, and the keyboard can go on with the same one', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(COURT);
  const next = (number: number) =>
    page
      .getByRole('figure', { name: `${number} of 30`, exact: true })
      .getByRole('link', { name: 'Next picture' });
  await next(1).scrollIntoViewIfNeeded();
  const before = await boxOf(next(1));
  await next(1).press('Enter');
  await expect(next(2)).toBeFocused();
  await expect.poll(async () => (await boxOf(next(2))).x).toBeCloseTo(before.x, 0);
  expect((await boxOf(next(2))).y).toBeCloseTo(before.y, 0);
  await expect(page.getByRole('status').filter({ hasText: '2 of 30: Picture 1' })).toBeAttached();
  await page.keyboard.press('Shift+Tab');
  await expect(
    page
      .getByRole('figure', { name: '2 of 30', exact: true })
      .getByRole('link', { name: 'Previous picture' }),
  ).toBeFocused();
});
