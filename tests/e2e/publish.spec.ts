import {
  headline,
  openDesk,
  openReader,
  photograph,
  publishStory,
  sendPictures,
  slide,
  state,
  text,
} from './at-the-desk.ts';
import { expect, test } from './newsroom.ts';

// The one journey that is walked on PostgreSQL too: see playwright.config.ts.
test('an editor writes, illustrates and publishes a story, and a reader sees it at once', async ({
  page,
  context,
  baseURL,
}) => {
  await openDesk(page);
  await page.getByRole('link', { name: 'New story' }).click();
  await page.getByRole('textbox', { name: 'Kicker' }).fill('Rivers');
  await headline(page).fill('The ferry stops at Dhubri');
  await page.getByRole('textbox', { name: 'Standfirst' }).fill('For eleven days nobody crossed.');
  await text(page).click();
  await page.keyboard.type('## What the river did\nIt rose, said **the ferryman**.\n> Nobody asked us.');
  await page.getByRole('combobox', { name: 'Topics' }).fill('Assam, Ferries');
  await sendPictures(page, [await photograph('one.jpg', '#225577'), await photograph('two.jpg', '#775522')]);
  await slide(page, 1).getByLabel('Alt text').fill('A landing with three boats');
  await slide(page, 1).getByLabel('Caption').fill('The landing at Dhubri');
  await slide(page, 1).getByLabel('Credit').fill('Photograph: Asha Rao');
  await slide(page, 2).getByLabel('Alt text').fill('The far bank');
  await slide(page, 2).getByRole('button', { name: 'Move picture 2 up' }).click();
  await expect(slide(page, 1).getByLabel('Alt text')).toHaveValue('The far bank');
  const path = await publishStory(page);
  await expect(state(page)).toContainText('Live · Saved');

  const reader = await openReader(context.browser());
  const answer = await reader.goto(`${baseURL}${path}`);
  expect(answer?.status()).toBe(200);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('The ferry stops at Dhubri');
  await expect(reader.getByRole('heading', { level: 2, name: 'What the river did' })).toBeVisible();
  await expect(reader.locator('article strong')).toHaveText('the ferryman');
  await expect(reader.getByRole('blockquote')).toHaveText('Nobody asked us.');
  await expect(reader.getByText('Photograph: Asha Rao')).toBeAttached();
  const first = reader.getByAltText('The far bank');
  await expect.poll(() => first.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
});
