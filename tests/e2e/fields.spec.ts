import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  openDesk,
  openReader,
  photograph,
  publishStory,
  saveStory,
  sendPictures,
  slide,
  text,
  writeStory,
  unpublishStory,
} from './at-the-desk.ts';
import { expect, test } from './newsroom.ts';

const bylines = (page: Page) => page.getByLabel('Bylines', { exact: true });
const rows = (page: Page) => page.getByRole('list', { name: 'Bylines of this story' }).getByRole('listitem');

const idIn = (address: string | null) => /\/media\/([0-9a-f]{32})\//.exec(address ?? '')?.[1];

const CSV = {
  name: 'Figures, 2026 数.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from('place,people\nKurigram,40\n'),
};

test.describe('the fields around a text', () => {
  test('say who reported, photographed and translated, in an order that the keyboard sets', async ({
    page,
    context,
    baseURL,
  }) => {
    await openDesk(page);
    await writeStory(page, { headline: 'The ferry moves', text: 'It moves again.' });
    const first = page.getByRole('button', { name: /^Remove / }).first();
    await first.click(); // the writer's own name
    await bylines(page).fill('Bilal Khan, Asha Rao, Chen Li, Dina Omar,');
    await expect(rows(page)).toHaveCount(4);
    await page.getByLabel('What Chen Li did').selectOption('photographs');
    await page.getByLabel('What Dina Omar did').focus();
    await page.keyboard.press('T'); // translation, by its first letter
    await expect(page.getByLabel('What Dina Omar did')).toHaveValue('translation');

    await page.getByRole('button', { name: 'Move Asha Rao up' }).focus();
    await page.keyboard.press('Enter');
    await expect(rows(page).first()).toContainText('Asha Rao');
    await expect(page.getByRole('button', { name: 'Move Asha Rao up' })).toBeFocused();
    await expect(page.getByText('Asha Rao is now number 1 of 4.')).toBeAttached();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

    const address = await publishStory(page);
    const reader = await openReader(context.browser());
    await reader.goto(`${baseURL}${address}`);
    await expect(
      reader.getByText('By Asha Rao and Bilal Khan · Photographs by Chen Li · Translated by Dina Omar'),
    ).toBeVisible();
    const told: unknown = JSON.parse(
      (await reader.locator('script[type="application/ld+json"]').textContent()) ?? '',
    );
    expect(told).toMatchObject({
      '@graph': expect.arrayContaining([
        expect.objectContaining({
          '@type': 'NewsArticle',
          author: [
            expect.objectContaining({ name: 'Asha Rao' }),
            expect.objectContaining({ name: 'Bilal Khan' }),
          ],
          contributor: [expect.objectContaining({ name: 'Chen Li' })],
          translator: [expect.objectContaining({ name: 'Dina Omar' })],
        }),
      ]),
    });
    await page.goto('/admin/stories/new');
    await expect(page.locator('datalist#known-people option', { hasText: 'Dina Omar' })).toBeAttached();
  });

  test('give a story an opening apart from its slides, and networks a picture of their own', async ({
    page,
    context,
    baseURL,
  }) => {
    await openDesk(page);
    await writeStory(page, { headline: 'The opening', text: 'It opens with a picture.' });
    await sendPictures(page, [await photograph('slide.jpg', '#335577')]);
    await slide(page, 1).getByLabel('Alt text').fill('A slide');

    const lead = page.getByRole('region', { name: 'Lead picture' });
    await lead.getByLabel('File of the lead picture').setInputFiles(await photograph('lead.jpg', '#775533'));
    await lead.getByLabel('Caption of the lead picture').fill('The river at noon');
    await lead.getByLabel('Credit of the lead picture').fill('Chen Li');

    await page.getByText('More fields').click();
    const social = page.getByRole('region', { name: 'Social picture' });
    await social
      .getByLabel('File of the social picture')
      .setInputFiles(await photograph('social.jpg', '#337755'));
    await page.getByLabel('Social headline').fill('Look at this river');
    await expect(social.getByLabel('Alt text of the social picture')).toBeVisible();

    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(lead.getByText('Describe the lead picture')).toBeVisible();
    await expect(social.getByText('Describe the social picture')).toBeVisible();
    await lead.getByLabel('Alt text of the lead picture').fill('A river');
    await social.getByLabel('Alt text of the social picture').fill('The same river, cut for phones');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    const address = await publishStory(page);

    const reader = await openReader(context.browser());
    await reader.goto(`${baseURL}${address}`);
    const opening = reader.getByRole('figure').filter({ hasText: 'The river at noon' });
    await expect(opening.getByRole('img', { name: 'A river' })).toBeVisible();
    const slideshow = reader.getByRole('img', { name: 'A slide' });
    const heights = await Promise.all(
      [opening, reader.locator('.story-body'), slideshow].map((part) => part.boundingBox()),
    );
    expect(heights.map((box) => box?.y)).toEqual(
      heights.map((box) => box?.y).toSorted((a, b) => (a ?? 0) - (b ?? 0)),
    );
    const shared = await reader.locator('meta[property="og:image"]').first().getAttribute('content');
    const opened = await opening.getByRole('img').getAttribute('src');
    expect(idIn(shared)).not.toBe(idIn(opened));
    expect((await reader.request.get(shared ?? '')).status()).toBe(200);
    await expect(reader.locator('meta[property="og:image:alt"]').first()).toHaveAttribute(
      'content',
      'The same river, cut for phones',
    );
    await expect(reader.locator('meta[property="og:title"]')).toHaveAttribute(
      'content',
      'Look at this river',
    );
    expect((await new AxeBuilder({ page: reader }).analyze()).violations).toEqual([]);

    await reader.goto(`${baseURL}/news`);
    const card = reader.locator('li, article').filter({ hasText: 'The opening' }).first();
    expect(idIn(await card.locator('img').first().getAttribute('src'))).toBe(idIn(opened));
  });

  test('let slides change places by keyboard and by hand', async ({ page }) => {
    await openDesk(page);
    await writeStory(page, { headline: 'In order', text: 'One, two, three.' });
    for (const [place, colour] of ['#335577', '#775533', '#337755'].entries()) {
      await sendPictures(page, [await photograph(`${place}.jpg`, colour)]);
      await slide(page, place + 1)
        .getByLabel('Alt text')
        .fill(['one', 'two', 'three'][place] ?? '');
    }
    const order = () =>
      Promise.all([1, 2, 3].map((place) => slide(page, place).getByLabel('Alt text').inputValue()));
    await slide(page, 3).getByRole('button', { name: 'Move picture 3 up' }).focus();
    await page.keyboard.press('Enter');
    expect(await order()).toEqual(['one', 'three', 'two']);
    await page.keyboard.press('Enter'); // the focus went with the picture
    expect(await order()).toEqual(['three', 'one', 'two']);
    await expect(slide(page, 1).getByRole('button', { name: 'Move picture 1 up' })).toBeFocused();
    await page.setViewportSize({ width: 1280, height: 2400 }); // all of them in sight of the hand
    await page.getByText('1 of 3', { exact: true }).dragTo(slide(page, 3));
    await expect.poll(order).toEqual(['one', 'two', 'three']);
  });

  test('let readers take a file as long as the story is theirs', async ({ page, context, baseURL }) => {
    await openDesk(page);
    await writeStory(page, { headline: 'The figures', text: 'All of them.' });
    await page.keyboard.press('Enter');
    const chooser = page.waitForEvent('filechooser'); // first: the browser takes a moment to hand choosers over
    await page.keyboard.type('/File');
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(CSV);
    const box = text(page).getByRole('complementary', { name: 'File to download' });
    await expect(box).toContainText('CSV, 25 bytes');
    await box.getByLabel(/What readers get/).fill('All the figures');
    await saveStory(page);
    const atDesk = await box.getByRole('link', { name: CSV.name }).getAttribute('href');

    const stranger = await openReader(context.browser());
    const closed = await stranger.request.get(`${baseURL}${atDesk?.replace('/admin', '')}`);
    expect(closed.status()).toBe(404);
    expect((await stranger.request.get(`${baseURL}${atDesk}`)).status()).toBe(404);
    const own = await page.request.get(`${baseURL}${atDesk}`);
    expect([own.status(), own.headers()['content-disposition']]).toEqual([
      200,
      expect.stringMatching(/^attachment; /),
    ]);
    expect(own.headers()['content-security-policy']).toBe("default-src 'none'; sandbox");

    const id = page.url().split('/').at(-1);
    const shared = await page.request.post(`${baseURL}/api/stories/${id}/previews`, {
      data: { hours: 24 },
      headers: { origin: baseURL ?? '' },
    });
    const { url } = await shared.json();
    await stranger.goto(url);
    const preview = stranger.getByRole('link', { name: 'All the figures CSV, 25 bytes' });
    const previewed = await stranger.request.get(`${baseURL}${await preview.getAttribute('href')}`);
    expect(await previewed.body()).toEqual(CSV.buffer);
    expect(previewed.headers()['cache-control']).toBe('private, no-store');

    const address = await publishStory(page);
    await stranger.goto(`${baseURL}${address}`);
    const link = stranger.getByRole('link', { name: 'All the figures CSV, 25 bytes' });
    const download = stranger.waitForEvent('download');
    await link.click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(CSV.name);
    const path = await link.getAttribute('href');
    const got = await stranger.request.get(`${baseURL}${path}`);
    expect(await got.body()).toEqual(CSV.buffer);
    expect(got.headers()).toMatchObject({
      'cache-control': 'private, no-cache',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect((await new AxeBuilder({ page: stranger }).analyze()).violations).toEqual([]);

    await unpublishStory(page);
    await expect(page.getByText('Withdrawn. Its address answers that it is gone.')).toBeVisible();
    expect((await stranger.request.get(`${baseURL}${path}`)).status()).toBe(404);
  });

  test('refuse a file that readers should not get, by name, and keep the text', async ({ page }) => {
    await openDesk(page);
    await writeStory(page, { headline: 'A page', text: 'Words that stay.' });
    await page.getByLabel('Files for readers to download').setInputFiles({
      name: 'page.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('<html><script>1</script>'),
    });
    await expect(text(page)).toContainText('page.txt: Web pages, SVG drawings and XML are not taken.');
    await text(page).getByRole('button', { name: 'Dismiss' }).click();
    await expect(text(page)).toContainText('Words that stay.');
    await saveStory(page);
  });

  test('are shown where something in them is to be mended', async ({ page }) => {
    await openDesk(page);
    await writeStory(page, { headline: 'Almost', text: 'Almost done.' });
    await page.getByText('More fields').click();
    await page.getByLabel('Trail text').fill('TK');
    await page.getByText('More fields').click();
    await expect(page.getByLabel('Trail text')).toBeHidden();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(page.getByLabel('Trail text')).toBeVisible();
    await expect(page.getByRole('paragraph').filter({ hasText: 'One TK mark is left here.' })).toBeVisible();
  });
});
