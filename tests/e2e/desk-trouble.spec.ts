import type { Page } from '@playwright/test';
import {
  headline,
  holdSaves,
  openDesk,
  photograph,
  saveStory,
  sendPictures,
  slide,
  state,
  text,
  writeStory,
} from './at-the-desk.ts';
import { expect, test } from './newsroom.ts';

const trouble = (page: Page, words: string) => page.getByRole('alert').filter({ hasText: words });
const offer = (page: Page) =>
  page.getByRole('dialog', { name: 'This browser kept a text that was not saved' });
const uploads = (page: Page) => page.getByRole('region', { name: 'Uploads' });

test('with the keyboard alone: publishing names the picture on its way, and the one that the network lost', async ({
  page,
  context,
}) => {
  await openDesk(page);
  await writeStory(page, { headline: 'The harbour is full', text: 'Of boats.' });
  let letThrough = () => {};
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route('**/api/media', async (route) => {
    await held;
    await route.continue();
  });
  await sendPictures(page, [await photograph('harbour.jpg', '#224466')]);
  await page.getByRole('button', { name: 'Publish', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(trouble(page, 'Not published: harbour.jpg is still being sent.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Publish', exact: true })).toBeFocused();
  await expect(state(page)).toContainText('Draft');

  letThrough();
  await expect(slide(page, 1)).toBeVisible();
  await expect(trouble(page, 'Not published')).toHaveCount(0);
  await page.unroute('**/api/media');
  await context.setOffline(true);
  await sendPictures(page, [await photograph('boats.jpg', '#664422')]);
  await expect(trouble(page, 'It did not arrive: the network is gone.')).toBeVisible();
  await page.getByRole('button', { name: 'Publish', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(trouble(page, 'Not published: boats.jpg did not arrive.')).toBeVisible();

  await context.setOffline(false);
  await page.getByRole('button', { name: 'Send again boats.jpg' }).focus();
  await page.keyboard.press('Enter');
  await expect(uploads(page)).toBeFocused();
  await expect(slide(page, 2)).toBeVisible();
});

test('more pictures than a story may have are refused by name, and a cancelled one is gone', async ({
  page,
}) => {
  await openDesk(page);
  await writeStory(page, { headline: 'A whole card of pictures', text: 'Sorted later.' });
  await page.route('**/api/media', () => undefined); // on their way for ever
  const buffer = Buffer.from('picture');
  const names = Array.from({ length: 62 }, (_, at) => `card-${at + 1}.jpg`);
  await sendPictures(
    page,
    names.map((name) => ({ name, mimeType: 'image/jpeg', buffer })),
  );
  await expect(trouble(page, 'A story may have 60 pictures')).toContainText(
    'Not taken: card-61.jpg and card-62.jpg.',
  );
  await expect(uploads(page).getByRole('listitem')).toHaveCount(60);
  await page.getByRole('button', { name: 'Cancel card-1.jpg' }).click();
  await expect(uploads(page).getByRole('listitem')).toHaveCount(59);
  await expect(uploads(page)).toBeFocused();
  page.on('dialog', (dialog) => void dialog.accept());
});

test('a second tab of the same story leaves alone what the first one keeps', async ({ page, context }) => {
  await openDesk(page);
  await writeStory(page, { headline: 'Two tabs', text: 'One story.' });
  await saveStory(page);
  const story = page.url();
  const release = await holdSaves(page);
  await headline(page).fill('Two tabs, written in the first');

  const second = await context.newPage();
  await second.goto(story);
  await expect(text(second)).toBeVisible();
  await expect(offer(second)).toHaveCount(0); // it is open over there
  await headline(second).fill('Two tabs, written in the second');
  page.on('dialog', (dialog) => void dialog.accept());
  second.on('dialog', (dialog) => void dialog.accept());
  await page.goto('about:blank');
  await second.goto('about:blank');

  await page.goto(story);
  await expect(offer(page)).toContainText('Two tabs, written in the second');
  await expect(offer(page)).toContainText('One more is kept here.');
  await release(); // not before: what leaves a page with its last breath would be saved
  await offer(page).getByRole('button', { name: 'Leave it for later' }).click();
  await expect(offer(page)).toContainText('Two tabs, written in the first');
  await offer(page).getByRole('button', { name: 'Go on with it' }).click();
  await expect(headline(page)).toHaveValue('Two tabs, written in the first');
  await saveStory(page);
  await page.reload();
  await expect(offer(page)).toContainText('Two tabs, written in the second');
  await offer(page).getByRole('button', { name: 'Throw it away' }).click();
  await page.reload();
  await expect(text(page)).toBeVisible();
  await expect(offer(page)).toHaveCount(0);
});

test('what another version of the program kept is shown with all its words, and stays until it is thrown away', async ({
  page,
}) => {
  await openDesk(page);
  await writeStory(page, { headline: 'From the future', text: 'As it is.' });
  await saveStory(page);
  const story = page.url();
  const release = await holdSaves(page);
  await headline(page).fill('From the future, kept');
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.startsWith('stringer:text:')) ?? '';
    const kept = JSON.parse(localStorage.getItem(key) ?? '') as { draft: { content: object } };
    Object.assign(kept.draft.content, { pullQuote: 'A field that this version does not know.' });
    localStorage.setItem(`${key}-newer`, JSON.stringify(kept));
  });
  await release();
  await saveStory(page);
  await page.goto(story);
  const words = offer(page).getByRole('textbox', { name: 'All its words' });
  await expect(words).toHaveValue(/A field that this version does not know\./);
  await offer(page).getByRole('button', { name: 'Go on with what could be read' }).click();
  await expect(headline(page)).toHaveValue('From the future, kept');
  await saveStory(page);
  await page.goto(story);
  await expect(words).toHaveValue(/A field that this version does not know\./);
  await offer(page).getByRole('button', { name: 'Throw it away' }).click();
  await page.goto(story);
  await expect(text(page)).toBeVisible();
  await expect(offer(page)).toHaveCount(0);
});
