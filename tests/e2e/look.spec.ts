import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openDesk } from './at-the-desk.ts';
import { expect, test } from './newsroom.ts';
import { FERRIES, printPaper } from './printed-paper.ts';

test.beforeAll(async ({ portal }) => printPaper(portal));

const STYLE = '/admin/style';
const specimenPath = (id: string) => `${STYLE}/preview/${id}`;

const setRoot = (page: Page, css: string) =>
  page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
  }, css);

const widthOver = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Every specimen, as the style room links them. */
async function listSpecimens(page: Page): Promise<string[]> {
  await openDesk(page, STYLE);
  const links = page.locator('.specimen h3 a');
  await expect(links.first()).toBeVisible();
  return links.evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
}

test('the style room shows every part of readers’ pages, in both schemes', async ({ page }) => {
  const paths = await listSpecimens(page);
  expect(new Set(paths).size).toBeGreaterThanOrEqual(20);
  await expect(page.locator('iframe')).toHaveCount(paths.length * 2);
  await expect(page.getByRole('row', { name: /^ink/ })).toContainText('16.7:1 on paper');
  const room = await new AxeBuilder({ page }).exclude('iframe').analyze();
  expect(room.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`no specimen keeps anybody out, in ${scheme} colours`, async ({ page }) => {
    test.setTimeout(300_000); // one look at a whole page takes seconds, and there are many
    for (const path of await listSpecimens(page)) {
      await page.goto(`${path}?scheme=${scheme}`);
      await expect(page.locator('h1')).toHaveCount(1);
      const axe = new AxeBuilder({ page });
      // All else is the same in both.
      const { violations } = await (scheme === 'dark' ? axe.withRules('color-contrast') : axe).analyze();
      const said = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      expect([path, said]).toEqual([path, []]);
    }
  });
}

test('no specimen is wider than a small phone, with text twice as large, or mirrored', async ({ page }) => {
  test.setTimeout(240_000);
  const paths = await listSpecimens(page);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of paths) {
    await page.goto(path);
    const plain = await widthOver(page);
    await setRoot(page, 'html { font-size: 200% !important }');
    const large = await widthOver(page);
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    const mirrored = await page.evaluate(() =>
      [...document.querySelectorAll('main :is(h1, h2, h3, p, a)')]
        .filter((element) => !element.closest('.slide-track, .table-region, .visually-hidden'))
        .filter((element) => element.getBoundingClientRect().left < -1)
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect([path, plain, large, mirrored]).toEqual([path, 0, 0, []]);
  }
});

test('a scheme can be asked for, and the specimen is set in it', async ({ page }) => {
  await openDesk(page);
  const grounds = [];
  for (const scheme of ['light', 'dark']) {
    await page.goto(`${specimenPath('front')}?scheme=${scheme}`);
    grounds.push(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor));
  }
  expect(grounds).toEqual(['rgb(251, 248, 242)', 'rgb(20, 18, 15)']);
});

test('there is nothing where no specimen is', async ({ page }) => {
  await openDesk(page);
  const answer = await page.goto(specimenPath('nothing'));
  expect(answer?.status()).toBe(404);
});

const WIDTHS = [360, 768, 1280];

test('what comes late moves nothing: headlines are set in the stand-in, then in their font', async ({
  page,
}) => {
  for (const [path, width] of ['/', '/in-depth', FERRIES].flatMap((one) =>
    WIDTHS.map((width) => [one, width] as const),
  )) {
    await page.setViewportSize({ width, height: 800 });
    let release = () => {};
    const asked = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/fonts/*.woff2', async (route) => {
      await asked;
      await route.continue();
    });
    await page.addInitScript(() => {
      Object.assign(window, { shifts: [] });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          (window as unknown as { shifts: number[] }).shifts.push(
            (entry as unknown as { value: number }).value,
          );
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(path, { waitUntil: 'commit' });
    await expect(page.locator('footer')).toBeVisible();
    release();
    await page.evaluate(() => document.fonts.ready);
    await expect
      .poll(() =>
        page.evaluate(() =>
          [...document.fonts].some(({ family, status }) => family === 'Newsreader' && status === 'loaded'),
        ),
      )
      .toBe(true);
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    const shifted = await page.evaluate(() =>
      (window as unknown as { shifts: number[] }).shifts.reduce((sum, shift) => sum + shift, 0),
    );
    expect(shifted, `${path} at ${width}`).toBe(0);
    await page.unrouteAll();
  }
});

test('a story’s page asks for one font', async ({ page }) => {
  const fonts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'font') fonts.push(new URL(request.url()).pathname);
  });
  await page.goto(FERRIES, { waitUntil: 'networkidle' });
  expect(fonts).toHaveLength(1);
});

test('every link of masthead and foot is large enough for a finger', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/');
  const small = await page
    .locator('header a, footer a, .more-link')
    .evaluateAll((links) =>
      links
        .filter((link) => link.getClientRects().length > 0 && link.getBoundingClientRect().height < 24)
        .map((link) => link.textContent),
    );
  expect(small).toEqual([]);
});
