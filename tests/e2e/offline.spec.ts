import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openDesk, openReader, publishStory, unpublishStory, writeStory } from './at-the-desk.ts';
import { expect, test } from './newsroom.ts';
import { CANAL, COURT, FERRIES, printPaper } from './printed-paper.ts';

test.beforeAll(async ({ portal }) => printPaper(portal));

/** Whether the service worker keeps this page, in any of its places. */
const keeps = (page: Page, path: string) =>
  page.evaluate(async (asked) => (await caches.match(asked)) !== undefined, path);
const untilKept = (page: Page, path: string) => expect.poll(() => keeps(page, path)).toBe(true);

test('what was read stays readable without a network, and says from when it is', async ({
  page,
  context,
}) => {
  await page.goto('/');
  await untilKept(page, '/offline');
  await page.goto(FERRIES);
  await untilKept(page, FERRIES);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ferries stop');
  await expect(page.getByText('Said the priest.')).toBeVisible();
  await expect(
    page.getByRole('status').filter({ hasText: /^You are offline: this copy is from \d\d:\d\d\./ }),
  ).toBeVisible();
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'News of the day' })).toBeVisible();

  await page.goto(COURT);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Without a connection');
  const kept = page.getByRole('region', { name: 'Kept in this browser' });
  await kept.getByRole('link', { name: 'Ferries stop' }).click();
  await expect(page).toHaveURL(FERRIES);
  await expect(page.getByText('Said the priest.')).toBeVisible();
  await context.setOffline(false);
  await page.reload();
  await expect(page.getByRole('complementary', { name: 'This copy' })).toHaveCount(0);
});

test('the first story that was opened is kept too, though the worker came after it', async ({
  page,
  context,
}) => {
  await page.goto(CANAL);
  await untilKept(page, CANAL);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The canal');
});

test('what a kept story showed is there without a network; a picture that is not says what it shows', async ({
  page,
  context,
}) => {
  await page.goto(FERRIES);
  await untilKept(page, FERRIES);
  await page.reload();
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.open('stringer-1-pictures')).keys()).length))
    .toBeGreaterThan(0);
  const session = await context.newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  await context.setOffline(true);
  await page.reload();
  const picture = page.getByRole('img', { name: 'Picture 1' });
  const widthOf = () => picture.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth);
  await expect.poll(widthOf).toBeGreaterThan(0);
  const boxWith = await picture.boundingBox();

  await page.evaluate(() => caches.delete('stringer-1-pictures'));
  await page.reload();
  await expect.poll(widthOf).toBe(0);
  expect(await picture.evaluate((img) => getComputedStyle(img, '::before').content)).toBe('"Picture 1"');
  expect((await picture.boundingBox())?.height).toBe(boxWith?.height);
});

test('a withdrawn story leaves the readers’ browsers', async ({ page, context, baseURL }) => {
  await openDesk(page);
  await writeStory(page, { headline: 'A name that was wrong', text: 'It was somebody else.' });
  const path = await publishStory(page);
  const reader = await openReader(context.browser());
  await reader.goto(`${baseURL}/`);
  await untilKept(reader, '/offline');
  await reader.goto(`${baseURL}${path}`);
  await untilKept(reader, path);
  await reader.getByRole('button', { name: 'Read later' }).click();
  await reader.context().setOffline(true);
  await reader.reload();
  await expect(reader.getByText('It was somebody else.')).toBeVisible();

  await reader.context().setOffline(false);
  await unpublishStory(page);
  await expect(page.locator('.story-state')).not.toContainText('Live');
  await reader.goto(`${baseURL}/`);
  await expect.poll(() => keeps(reader, path)).toBe(false);
  await reader.goto(`${baseURL}/later`); // where its headline may not stay either
  await expect(reader.getByText('Stories you put aside')).toBeVisible();
  await expect(reader.getByText('A name that was wrong')).toHaveCount(0);
  await reader.context().setOffline(true);
  await reader.goto(`${baseURL}${path}`);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Without a connection');
  await expect(reader.getByText('It was somebody else.')).toHaveCount(0);
  await reader.context().close();
});

test('the desk is never kept', async ({ page }) => {
  await page.goto('/');
  await untilKept(page, '/offline');
  await openDesk(page);
  await page.goto('/admin/stories');
  await page.goto('/');
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept).toContain('/');
  expect(kept.filter((path) => /^\/(admin|api|login)/.test(path))).toEqual([]);
});

test('a story is put aside, found in another tab, read without a network and removed', async ({
  page,
  context,
}) => {
  await page.goto(FERRIES);
  const other = await context.newPage();
  await other.goto('/later');
  await expect(other.getByText('Stories you put aside')).toBeVisible();
  await page.getByRole('button', { name: 'Read later' }).click();
  const list = other.getByRole('region', { name: 'Stories to read later' });
  await expect(list.getByRole('link', { name: 'Ferries stop' })).toHaveAttribute('href', FERRIES);
  await expect(list.getByText('29 March 2024')).toBeVisible();
  await expect(other.getByText('Stories you put aside')).toBeHidden();

  await expect(page.getByRole('button', { name: 'Remove from Read later' })).toBeVisible();
  await list.getByRole('button', { name: 'Remove Ferries stop' }).click();
  await expect(list.getByRole('link')).toHaveCount(0);
  await expect(list.getByRole('status')).toHaveText('Removed.');
  await expect(page.getByRole('button', { name: 'Read later', exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Read later', exact: true }).click();
  await untilKept(page, '/later');
  await expect
    .poll(() =>
      page.evaluate(
        async (path) => (await caches.open('stringer-1-later')).match(path).then(Boolean),
        FERRIES,
      ),
    )
    .toBe(true);
  await context.setOffline(true);
  await other.reload();
  await list.getByRole('link', { name: 'Ferries stop' }).click();
  await expect(other.getByText('Said the priest.')).toBeVisible();
});

test('where the browser refuses to store anything, nothing is offered and nothing breaks', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await page.goto(FERRIES);
  await untilKept(page, '/offline');
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Read later' })).toHaveCount(0);
});

test('the pages for reading without a network keep nobody out and fit a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(FERRIES);
  await untilKept(page, FERRIES);
  await page.getByRole('button', { name: 'Read later' }).click();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const path of ['/later', '/offline']) {
      await page.goto(path);
      await expect(page.getByRole('main').getByRole('link', { name: 'Ferries stop' }).first()).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
      expect(found, path).toEqual([]);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, path).toBeLessThanOrEqual(0);
    }
  }
});

test('a phone can install the paper', async ({ page, request }) => {
  await page.goto('/');
  const session = await page.context().newCDPSession(page);
  const { errors, url } = await session.send('Page.getAppManifest');
  expect([errors, new URL(url).pathname]).toEqual([[], '/manifest.webmanifest']);
  const { icons } = (await (await request.get('/manifest.webmanifest')).json()) as {
    icons: { src: string }[];
  };
  for (const { src } of [...icons, { src: '/install/apple.png' }]) {
    const icon = await request.get(src);
    expect([src, icon.status(), icon.headers()['content-type']]).toEqual([src, 200, 'image/png']);
  }
  await untilKept(page, '/offline');
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']); // as is every window of a test
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page of stories put aside says what it is and what it needs', async ({ page }) => {
    await page.goto('/later');
    await expect(page.getByText('That needs script: without it, bookmark a story instead.')).toBeVisible();
    await page.goto(FERRIES);
    await expect(page.getByRole('button', { includeHidden: false })).toHaveCount(0);
  });
});

test('a page is fetched ahead when a pointer rests on its link, and is kept once it is read', async ({
  page,
}) => {
  await page.goto('/2024/03/27'); // the front shows what other tests published
  await untilKept(page, '/offline');
  await page.reload();
  const session = await page.context().newCDPSession(page);
  const ahead: string[] = [];
  session.on('Preload.prefetchStatusUpdated', ({ prefetchUrl, status }) => {
    if (status === 'Ready') ahead.push(new URL(prefetchUrl).pathname);
  });
  await session.send('Preload.enable');
  const link = page.getByRole('link', { name: 'The canal' }).first();
  await link.hover();
  await expect.poll(() => ahead).toContain(CANAL);
  expect(await keeps(page, CANAL)).toBe(false);
  await link.click();
  await expect(page).toHaveURL(CANAL);
  await untilKept(page, CANAL);
});

test('back is at once, and the page takes over what was chosen meanwhile', async ({
  playwright,
  portal,
  launchOptions,
}) => {
  const options = { ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] };
  const browser = await playwright.chromium.launch(options);
  const page = await browser.newPage();
  await page.goto(`${portal.url}/`);
  await page.evaluate(() =>
    addEventListener('pageshow', ({ persisted }) => (document.title = `back: ${persisted}`)),
  );
  await page.getByRole('link', { name: 'Ferries stop' }).first().click();
  await expect(page).toHaveURL(portal.url + FERRIES);
  await page.getByRole('radio', { name: 'Dark' }).evaluate((input: HTMLInputElement) => input.click());
  await page.evaluate(() => history.back());
  await expect(page).toHaveTitle('back: true');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await browser.close();
});
