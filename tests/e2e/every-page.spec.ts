import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { PAGE_KINDS, type PageKind, type WholePaper } from '../support/page-kinds.ts';
import { expect, test } from './newsroom.ts';
import { printWholePaper } from './whole-paper.ts';

/** What holds for every page that readers can have. A new kind of page is one line in page-kinds.ts. */

let pages: WholePaper['pages'];
test.beforeAll(async ({ portal }) => {
  ({ pages } = await printWholePaper(portal));
});

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What differs between colours and widths; the rest is asked in one of each. */
const LOOKS = ['color-contrast', 'target-size'];
const STORY_BYTES = 14_336;
const FRONT_BYTES = 30_000;
const SCRIPT_BYTES = 4000;

/** These show what the browser keeps for its reader, and say so without script. */
const FILLED_BY_SCRIPT: readonly PageKind[] = ['later', 'offline'];

for (const kind of PAGE_KINDS) {
  test(`${kind}: keeps nobody out, in both colours, on a telephone and on a desk`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(pages[kind]);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const axe = new AxeBuilder({ page });
        const isSeenAlready = (colorScheme === 'light') !== (width === 360);
        const { violations } = await (isSeenAlready ? axe.withRules(LOOKS) : axe.withTags(RULES)).analyze();
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
        expect([colorScheme, width, found]).toEqual([colorScheme, width, []]);
      }
    }
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });

  test(`${kind}: says what it is, moves nothing while it comes, and waits for nothing`, async ({ page }) => {
    await page.goto(pages[kind], { waitUntil: 'networkidle' });
    expect(await page.title()).not.toBe('');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    expect(await skippedLevels(page)).toEqual([]);
    for (const role of ['banner', 'main', 'contentinfo'] as const)
      await expect(page.getByRole(role)).toHaveCount(1);
    const { shifted, blocking, fonts } = await listenTo(page);
    expect(shifted).toBe(0);
    expect(blocking).toEqual([]);
    expect(fonts.length).toBeLessThanOrEqual(1);
  });

  test(`${kind}: is complete without script`, async ({ page, browser, baseURL }) => {
    const plain = await readPlain(browser, (baseURL ?? '') + pages[kind]);
    expect(plain.length).toBeGreaterThan(0);
    await page.goto(pages[kind]);
    const scripted = await linesOf(page);
    // Whatever script adds is a control; what it hides would be text that somebody misses.
    if (!FILLED_BY_SCRIPT.includes(kind)) expect(scripted).toEqual(plain);
  });
}

const BUDGETS: [PageKind, number][] = [
  ['story', STORY_BYTES],
  ['story without picture', STORY_BYTES],
  ['front', FRONT_BYTES],
];

test('pages and script keep to their bytes', async ({ request }) => {
  const weigh = async (path: string) => {
    const answer = await request.fetch(path, { headers: { 'accept-encoding': 'br' } });
    return Number(answer.headers()['content-length']);
  };
  for (const [kind, bytes] of BUDGETS)
    expect([kind, (await weigh(pages[kind])) <= bytes]).toEqual([kind, true]);
  expect(await weigh('/reader.js')).toBeLessThanOrEqual(SCRIPT_BYTES);
});

/** Headings that come more than one level below the one before. */
const skippedLevels = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    let last = 0;
    return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].flatMap((heading) => {
      const level = Number(heading.tagName.slice(1));
      const skips = level > last + 1;
      last = level;
      return skips ? [heading.outerHTML] : [];
    });
  });

/** What the browser noticed while the page came: how far things moved, what it waited for, the fonts. */
const listenTo = (page: Page) =>
  page.evaluate(async () => {
    const shifted = await new Promise<number>((resolve) => {
      let sum = 0;
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) sum += 'value' in entry ? Number(entry.value) : 0;
      });
      observer.observe({ type: 'layout-shift', buffered: true });
      requestAnimationFrame(() => setTimeout(() => resolve(sum), 100));
    });
    const asked = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const blocking = asked.filter(
      (one) => 'renderBlockingStatus' in one && one.renderBlockingStatus === 'blocking',
    );
    const fonts = asked.filter(({ name }) => name.endsWith('.woff2'));
    return { shifted, blocking: blocking.map(({ name }) => name), fonts: fonts.map(({ name }) => name) };
  });

/** What a reader sees between masthead and foot, line by line, without controls and what they announce. */
const linesOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const main = document.querySelector('main');
    const controls = [...(main?.querySelectorAll('button, input, select, summary, [role=status]') ?? [])];
    const said = new Set(
      controls.flatMap((one) => (one.textContent ?? '').split('\n').map((line) => line.trim())),
    );
    const lines = (main?.innerText ?? '').split('\n').map((line) => line.trim());
    return lines.filter((line) => line !== '' && !said.has(line));
  });

async function readPlain(browser: Browser, url: string): Promise<string[]> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 1280, height: 800 },
  });
  try {
    const page = await context.newPage();
    await page.goto(url);
    return await linesOf(page);
  } finally {
    await context.close();
  }
}
