import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  openDesk,
  photograph,
  publishStory,
  saveStory,
  sendPictures,
  slide,
  writeStory,
} from './at-the-desk.ts';
import { expect, test } from './newsroom.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'How it is shared' });
const wide = (page: Page) => dialog(page).getByRole('img', { name: /^Wide card/ });

async function openHowShared(page: Page) {
  await page.locator('summary', { hasText: 'More' }).first().click();
  await page.getByRole('button', { name: 'How it is shared', exact: true }).first().click();
}

/** Whether every picture of the dialog has come, as large as a card is. */
const widths = (page: Page) =>
  dialog(page)
    .locator('.drawn-cards img, .network-view img')
    .evaluateAll((images) => images.map((one) => (one instanceof HTMLImageElement ? one.naturalWidth : 0)));

test.describe('how a story is shared', () => {
  test('is shown before it is published, as networks will show it, and follows what is saved', async ({
    page,
  }) => {
    await openDesk(page);
    await writeStory(page, { headline: 'The canal that two districts measure', text: 'They measure.' });
    await openHowShared(page);
    await expect(dialog(page).getByText('Save the story once to see its cards.')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(page.locator('summary', { hasText: 'More' }).first()).toBeFocused();

    await sendPictures(page, [await photograph('river.jpg', '#335577')]);
    await slide(page, 1).getByLabel('Alt text').fill('A river');
    await saveStory(page);
    await openHowShared(page);
    await expect.poll(() => widths(page)).toEqual([1200, 1200, 1200, 1200, 1200]);
    for (const network of ['WhatsApp', 'X', 'Facebook', 'Google'])
      await expect(dialog(page).getByRole('figure', { name: network, exact: true })).toContainText(
        'The canal that two districts measure',
      );
    const before = await wide(page).getAttribute('src');

    await dialog(page).getByLabel('Social headline').fill('Who owns the canal');
    await expect(dialog(page).getByRole('figure', { name: 'Facebook' })).toContainText('Who owns the canal');
    await expect(dialog(page).getByRole('figure', { name: 'Google' })).toContainText('two districts');
    await expect(wide(page)).not.toHaveAttribute('src', before ?? '');
    await expect.poll(() => widths(page)).toEqual([1200, 1200, 1200, 1200, 1200]);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

    await page.setViewportSize({ width: 360, height: 740 });
    const overflow = await dialog(page).evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

  test('is drawn for networks once it is published', async ({ page }) => {
    await openDesk(page);
    await writeStory(page, { headline: 'A card for everybody', text: 'It is drawn.' });
    const address = await publishStory(page);
    await openHowShared(page); // the notice that it is published lies under the menu
    await expect.poll(() => widths(page)).toEqual([1200, 1200, 1200, 1200, 1200]);
    await page.goto(address);
    const card = await page.locator('meta[property="og:image"]').first().getAttribute('content');
    const got = await page.request.get(card ?? '');
    expect([got.status(), got.headers()['content-type']]).toEqual([200, 'image/jpeg']);
  });
});
