import type { Page } from '@playwright/test';
import {
  headline,
  holdSaves,
  openDesk,
  publishStory,
  saveStory,
  state,
  text,
  writeStory,
} from './at-the-desk.ts';
import { expect, test } from './newsroom.ts';

const trouble = (page: Page, words: string) => page.getByRole('alert').filter({ hasText: words });

/** Asked whether to leave, the person leaves. */
const leaveWhenAsked = (page: Page) => page.on('dialog', (dialog) => void dialog.accept());

test('two people save: the second is shown both texts and keeps hers on top', async ({ page, context }) => {
  await openDesk(page);
  await writeStory(page, { headline: 'The river, first draft', text: 'One line.' });
  await saveStory(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await headline(other).fill('The river, their version');
  await saveStory(other);

  await headline(page).fill('The river, my version');
  await page.keyboard.press('Control+s');
  const conflict = page.getByRole('region', { name: 'Saved elsewhere' });
  await expect(conflict).toBeFocused();
  await expect(conflict).toContainText('their version');
  await expect(conflict).toContainText('my version');
  await expect(headline(page)).toHaveValue('The river, my version');
  await expect(page.getByRole('button', { name: 'Publish', exact: true })).toBeDisabled();

  await conflict.getByRole('button', { name: 'Save mine on top of theirs' }).click();
  await expect(state(page)).toContainText('Draft · Saved');
  await page.reload();
  await expect(headline(page)).toHaveValue('The river, my version');
});

test('or takes theirs', async ({ page, context }) => {
  await openDesk(page);
  await writeStory(page, { headline: 'Rain, first draft', text: 'One line.' });
  await saveStory(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await headline(other).fill('Rain, their version');
  await text(other).click();
  await other.keyboard.press('End');
  await other.keyboard.type(' And theirs.');
  await saveStory(other);

  await headline(page).fill('Rain, my version');
  await page.keyboard.press('Control+s');
  await page.getByRole('button', { name: 'Take theirs' }).click();
  await expect(headline(page)).toHaveValue('Rain, their version');
  await expect(text(page)).toHaveText('One line. And theirs.');
  await expect(state(page)).toContainText('Draft · Saved');
});

test('without network the text stays, is said to stay, and is saved when the network is back', async ({
  page,
  context,
}) => {
  await openDesk(page);
  await writeStory(page, { headline: 'Written on a train', text: 'Before the tunnel.' });
  await saveStory(page);
  await context.setOffline(true);
  await text(page).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' In the tunnel.');
  await page.keyboard.press('Control+s');
  await expect(trouble(page, 'Not saved: offline, kept in this browser')).toBeVisible();
  await expect(state(page)).toContainText('Draft · Not saved: offline, kept in this browser');
  await context.setOffline(false);
  await expect(state(page)).toContainText('Draft · Saved');
  await page.reload();
  await expect(text(page)).toHaveText('Before the tunnel. In the tunnel.');
});

test('a text that was never saved outlives its page', async ({ page }) => {
  await openDesk(page);
  const release = await holdSaves(page);
  await writeStory(page, { headline: 'Nobody pressed Save', text: 'All of it.' });
  leaveWhenAsked(page);
  await page.goto('/admin');
  await release();
  await page.goto('/admin/stories/new');
  const offer = page.getByRole('dialog', { name: 'This browser kept a text that was not saved' });
  await expect(offer).toContainText('Nobody pressed Save');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(offer).toBeVisible();
  await page.getByRole('button', { name: 'Go on with it' }).click();
  await expect(headline(page)).toHaveValue('Nobody pressed Save');
  await expect(text(page)).toHaveText('All of it.');
  await saveStory(page);
  await page.goto('/admin/stories/new');
  await expect(text(page)).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('whoever leaves by a link with unsaved words is asked first', async ({ page }) => {
  await openDesk(page);
  await holdSaves(page);
  await writeStory(page, { headline: 'Half a thought', text: 'And' });
  const asked: string[] = [];
  page.once('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await page.getByRole('link', { name: 'Stories' }).click();
  expect(asked).toEqual(['Your changes are not saved; this browser keeps them. Leave this page?']);
  await expect(headline(page)).toHaveValue('Half a thought');
});

test('a story is written, linked and published with the keyboard alone', async ({ page, baseURL }) => {
  await openDesk(page);
  await page.getByRole('link', { name: 'New story' }).focus();
  await page.keyboard.press('Enter');
  await expect(text(page)).toBeVisible();
  const tabTo = async (name: string) => {
    const here = () =>
      page.evaluate(() => {
        const at = document.activeElement;
        return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
      });
    for (let step = 0; step < 40 && (await here()) !== name; step += 1) await page.keyboard.press('Tab');
    expect(await here()).toBe(name);
  };
  await tabTo('Headline');
  await page.keyboard.type('No mouse was used');
  await tabTo('Bold');
  for (let tool = 0; tool < 5; tool += 1) await page.keyboard.press('ArrowRight'); // Italic to Suggest, then Heading
  await expect(page.getByRole('button', { name: 'Heading', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(text(page)).toBeFocused();
  await page.keyboard.type('A heading');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Then a link');
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('textbox', { name: 'Address' })).toBeFocused();
  await page.keyboard.type('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('A link begins with https://');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('example.com/a');
  await page.keyboard.press('Enter');
  await expect(text(page)).toBeFocused();
  await expect(text(page).getByRole('link')).toHaveAttribute('href', 'https://example.com/a');
  await page.keyboard.press('Control+s');
  await expect(state(page)).toContainText('Draft · Saved');
  await page.getByRole('button', { name: 'Publish', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Publish all the same' }).focus();
  await page.keyboard.press('Enter');
  const link = page.getByRole('link', { name: 'Read it' });
  await expect(link).toBeVisible();
  const html = await (await page.request.get(`${baseURL}${await link.getAttribute('href')}`)).text();
  expect(html).toContain('<a href="https://example.com/a">Then a link</a>');
});

test('a story is written and published on a phone', async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await openDesk(page);
  await writeStory(page, { headline: 'From the road', text: 'Sent from a phone.' });
  const save = page.getByRole('button', { name: 'Save draft' });
  const box = await save.boundingBox();
  expect(box !== null && box.y + box.height <= 640 && box.x >= 0 && box.height >= 44).toBe(true);
  await saveStory(page);
  const path = await publishStory(page);
  expect((await page.request.get(`${baseURL}${path}`)).status()).toBe(200);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
