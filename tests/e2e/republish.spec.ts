import { expect, test } from './newsroom.ts';
import { printWholePaper } from './whole-paper.ts';

let path: string;
test.beforeAll(async ({ portal }) => {
  path = (await printWholePaper(portal)).pages.republish;
});

test('a story is taken over by keyboard, from its page to the clipboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(path.replace('/republish', ''));
  await page.getByRole('link', { name: 'Republish this story' }).press('Enter');
  await expect(page).toHaveURL(path);
  const html = await page.getByLabel('HTML', { exact: true }).inputValue();
  expect(html).toMatch(/^<h1>/);
  await page.getByRole('button', { name: 'Copy HTML' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Copied.' })).toHaveCount(1);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(html);
});

test('without script the text is there to be selected, and no button that does nothing', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto((baseURL ?? '') + path);
  for (const name of ['HTML', 'Plain text', 'Line for the head of your page'])
    expect(await page.getByLabel(name, { exact: true }).inputValue()).toContain('/2');
  await expect(page.getByRole('button', { name: /^Copy/ })).toHaveCount(0);
  await context.close();
});
