import AxeBuilder from '@axe-core/playwright';
import {
  headline,
  openDesk,
  openReader,
  photograph,
  publishStory,
  saveStory,
  sendPictures,
  slide,
  text,
  writeStory,
} from './at-the-desk.ts';
import { expect, test } from './newsroom.ts';
import type { Page } from '@playwright/test';

async function choose(page: Page, tool: string) {
  await page.locator('.story-tools > summary').click();
  await page.getByRole('button', { name: tool }).click();
}

/** The page inside the preview is a reader's, and is tried as one. */
async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test('an editor shares a preview, a stranger reads it with its pictures, and no longer once it is ended', async ({
  page,
  context,
}) => {
  await openDesk(page);
  await writeStory(page, { headline: 'Read before print', text: 'For the lawyer only.' });
  await sendPictures(page, [await photograph('lawyer.jpg', '#225577')]);
  await slide(page, 1).getByLabel('Alt text').fill('A drawing of a law book');
  await saveStory(page);
  await choose(page, 'Share a preview');
  await page.getByRole('button', { name: 'Make a link' }).click();
  const url = await page.getByLabel('The new link, shown this once').inputValue();
  await expect(page.getByRole('listitem').filter({ hasText: '; ends' })).toHaveCount(1);
  await expectAccessible(page);

  const stranger = await openReader(context.browser());
  const answer = await stranger.goto(url);
  expect(answer?.headers()['cache-control']).toContain('no-store');
  expect(answer?.headers()['referrer-policy']).toBe('no-referrer');
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('Read before print');
  await expect(stranger.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
  const picture = stranger.getByAltText('A drawing of a law book');
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);

  await page.getByRole('button', { name: 'End it now' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '; ends' })).toHaveCount(0);
  const gone = await stranger.goto(url);
  expect(gone?.status()).toBe(404);
  expect(await gone?.text()).not.toContain('For the lawyer only.');
});

test('the preview beside the text follows each save, at the width of a phone and of a desk', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await openDesk(page);
  await writeStory(page, { headline: 'Beside the text', text: 'First.' });
  await saveStory(page);
  await choose(page, 'Preview beside the text');
  const shown = page.frameLocator('iframe[title="Preview of the saved text"]');
  await expect(shown.getByRole('heading', { level: 1 })).toHaveText('Beside the text');
  await headline(page).fill('Beside the changed text');
  await saveStory(page);
  await expect(shown.getByRole('heading', { level: 1 })).toHaveText('Beside the changed text');
  for (const [device, width] of [
    ['Desktop', 1280],
    ['Phone', 360],
  ] as const) {
    await page.getByRole('button', { name: device }).click();
    await expect.poll(() => shown.locator('html').evaluate(() => window.innerWidth)).toBe(width);
  }
  await expectAccessible(page);
});

test('words are found and replaced from the keyboard alone', async ({ page }) => {
  await openDesk(page);
  await writeStory(page, { headline: 'Replaced', text: 'Ferry one, ferry two, Ferry three.' });
  await text(page).press('Control+f');
  await page.keyboard.type('ferry');
  const panel = page.getByRole('search', { name: 'In the text' });
  await expect(panel.getByRole('status')).toHaveText('3 times in the text');
  await panel.getByLabel('Match capitals').check();
  await expect(panel.getByRole('status')).toHaveText('Once in the text');
  await panel.getByLabel('Replace with').fill('boat');
  await panel.getByRole('button', { name: 'Replace all' }).press('Enter');
  await expect(text(page)).toHaveText('Ferry one, boat two, Ferry three.');
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(text(page)).toBeFocused();
});

test('TK marks are counted while writing and keep a story from readers', async ({ page }) => {
  await openDesk(page);
  await writeStory(page, { headline: 'How many', text: 'TK people were on board.' });
  await expect(page.getByText('5 words · 1 min · 1 TK mark is left')).toBeVisible();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText('One TK mark is left here.').first()).toBeVisible();
  await text(page).fill('Nine people were on board.');
  await publishStory(page);
});

test('focus mode leaves the text alone, the list of keys opens with a question mark', async ({ page }) => {
  await openDesk(page);
  await writeStory(page, { headline: 'Quiet', text: 'Only this.' });
  await page.keyboard.press('Control+Shift+Period');
  await expect(page.getByLabel('Section')).toBeHidden();
  await expect(text(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Section')).toBeVisible();
  await page.getByRole('button', { name: /^Save/ }).focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
});

test('a published story moves to another address, and the old one leads there', async ({ page, baseURL }) => {
  await openDesk(page);
  await writeStory(page, { headline: 'The first name', text: 'It was wrong.' });
  const path = await publishStory(page);
  await page.getByRole('button', { name: 'Change its end' }).click();
  await page.getByLabel('URL slug').fill('the-right-name');
  await page.getByRole('button', { name: 'Change the address' }).click();
  await expect(page.getByText('The address was changed; the old one leads to it.')).toBeVisible();
  const answer = await page.request.get(`${baseURL}${path}`, { maxRedirects: 0 });
  expect(answer.status()).toBe(301);
  expect(answer.headers().location).toMatch(/\/the-right-name$/);
  expect((await page.request.get(`${baseURL}${answer.headers().location}`)).status()).toBe(200);
});
