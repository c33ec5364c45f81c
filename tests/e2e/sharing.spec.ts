import type { Page } from '@playwright/test';
import { BROWSER_ARGS, installedBrowser } from '../../bin/browser.ts';
import { expect, test } from './newsroom.ts';
import { FERRIES, printPaper } from './printed-paper.ts';

/** What leads to networks is asked for and goes no further. */
const NOWHERE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost';
const executablePath = installedBrowser();
test.use({
  launchOptions: { args: [...BROWSER_ARGS, NOWHERE], ...(executablePath === null ? {} : { executablePath }) },
});
test.beforeAll(async ({ portal }) => printPaper(portal));

const share = (page: Page) => page.getByRole('region', { name: 'Share' });
const quote = (page: Page) => page.getByRole('group', { name: 'Selected passage' });

const serverField = (page: Page) => page.getByLabel('Server of your account');

/** Selects from the first occurrence of `from` in the text of the story to the end of `to`. */
const select = (page: Page, from: string, to = from) =>
  page.locator('.story-body').evaluate(
    (body, [start = '', end = '']) => {
      const range = document.createRange();
      const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      let isFound = false;
      while (walker.nextNode()) {
        const content = walker.currentNode.textContent ?? '';
        if (!isFound && content.includes(start)) {
          range.setStart(walker.currentNode, content.indexOf(start));
          isFound = true;
        }
        if (isFound && content.includes(end)) {
          range.setEnd(walker.currentNode, content.indexOf(end) + end.length);
          break;
        }
      }
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    },
    [from, to],
  );

test('a network is reached through the story’s own address', async ({ page }) => {
  await page.goto(FERRIES);
  const asked = page.waitForRequest(`**${FERRIES}/share/x`);
  const there = page.waitForRequest(/^https:\/\/x\.com\/intent\/post\?/);
  await share(page).getByRole('link', { name: 'X', exact: true }).click();
  expect((await asked).isNavigationRequest()).toBe(true);
  expect(new URL((await there).url()).searchParams.get('url')).toMatch(FERRIES);
});

test('what is copied is counted, without leaving the story', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(FERRIES);
  const counted = page.waitForResponse(`**${FERRIES}/share/copy`);
  await share(page).getByRole('button', { name: 'Copy link' }).click();
  expect((await counted).status()).toBe(303);
  await expect(page).toHaveURL(FERRIES);
  await expect(share(page).getByText('Show link')).toBeHidden();
});

test('a selected passage is shared by a link that leads to it', async ({ page, context, portal }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(FERRIES);
  await expect(quote(page)).toHaveCount(0);
  await select(page, 'aid the pri'); // in whole words: Said the priest
  const counted = page.waitForResponse(`**${FERRIES}/share/quote`);
  await quote(page).getByRole('button', { name: 'Share this passage' }).click();
  await expect(quote(page).getByRole('button', { name: 'Link to this passage copied' })).toBeVisible();
  expect((await counted).status()).toBe(303);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(`${portal.url}${FERRIES}#:~:text=Said%20the%20priest`);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('aid the pri');
});

test('the control is the next stop of the keyboard, is announced, and goes with Escape or with the selection', async ({
  page,
}) => {
  await page.goto(FERRIES);
  await select(page, 'Said the');
  await expect(page.getByRole('status').filter({ hasText: 'Share this passage' })).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(quote(page)).toHaveCount(0);
  await select(page, 'the priest');
  await expect(quote(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(quote(page).getByRole('button')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(quote(page)).toHaveCount(0);
  await select(page, 'Said');
  await expect(quote(page)).toBeVisible();
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await expect(quote(page)).toHaveCount(0);
});

test('what is selected outside the text offers nothing', async ({ page }) => {
  await page.goto(FERRIES);
  await select(page, 'Said');
  await expect(quote(page)).toBeVisible();
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('h1') ?? document.body));
  await expect(quote(page)).toHaveCount(0);
});

test('a browser finds each passage again by its link', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(FERRIES);
  const words = (await page.locator('.story-body > p').first().textContent())?.trim().split(/\s+/) ?? [];
  expect(words.length).toBeGreaterThan(20);
  await select(page, words.slice(0, 3).join(' '), words.slice(14, 18).join(' '));
  await quote(page).getByRole('button').click();
  await expect(quote(page).getByRole('button', { name: 'copied' })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const opened = await context.newPage();
  await opened.goto('about:blank');
  await opened.goto(link);
  await expect.poll(() => opened.evaluate(() => scrollY)).toBeGreaterThan(0);
});

test('a Mastodon server is asked for once, kept in the browser, and can be another', async ({
  page,
  context,
}) => {
  await page.goto(FERRIES);
  await share(page).getByRole('link', { name: 'Mastodon', exact: true }).click();
  await serverField(page).fill('no server');
  await page.getByRole('button', { name: 'Go on to the server' }).click();
  await expect(page.getByRole('alert')).toContainText('nothing was shared');
  await expect(serverField(page)).toHaveValue('no server');
  await serverField(page).fill('@asha@Mastodon.social');
  const there = page.waitForRequest(/^https:\/\/mastodon\.social\/share\?text=/);
  await page.getByRole('button', { name: 'Go on to the server' }).click();
  await there;
  const later = await context.newPage();
  await later.goto(FERRIES);
  const mastodon = share(later).getByRole('link', { name: 'Mastodon', exact: true });
  await expect(mastodon).toHaveAttribute('href', /\/share\/mastodon\?server=%40asha%40Mastodon\.social$/);
  await share(later).getByRole('link', { name: 'Other Mastodon server' }).click();
  await expect(serverField(later)).toHaveValue('@asha@Mastodon.social');
  await later.getByRole('button', { name: 'Forget it' }).click();
  await expect(serverField(later)).toHaveValue('');
  await later.goto(FERRIES);
  await expect(share(later).getByRole('link', { name: 'Other Mastodon server' })).toHaveCount(0);
  await expect(mastodon).toHaveAttribute('href', `${FERRIES}/share/mastodon`);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('Mastodon is reached by a form', async ({ page }) => {
    await page.goto(`${FERRIES}/share/mastodon`);
    await page.getByLabel('Server of your account').fill('mastodon.social');
    const there = page.waitForRequest(/^https:\/\/mastodon\.social\/share\?text=/);
    await page.getByRole('button', { name: 'Go on to the server' }).click();
    await there;
  });
});

test('a code stands on paper only, whole and large enough to be read', async ({ page }) => {
  await page.goto(FERRIES);
  const code = page.getByRole('img', { name: 'A code that leads to this story', includeHidden: true });
  await expect(code).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(code).toBeVisible();
  const box = await code.boundingBox();
  expect(box?.width).toBeGreaterThan(85); // more than 2.2 cm
});
