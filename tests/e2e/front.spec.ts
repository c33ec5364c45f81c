import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { openDesk, openReader, photograph, sendPictures } from './at-the-desk.ts';
import {
  block,
  draftStory,
  launch,
  offer,
  openFront,
  put,
  runStory,
  saved,
  scheduleFor,
  slot,
  slotsOf,
} from './front-desk.ts';
import { hire, openDeskOf } from './hire.ts';
import { expect, test } from './newsroom.ts';

const HOUR = 60 * 60_000;

/** The headlines of a reader's front, from the top. */
const readersFront = async (page: Page) => {
  await page.goto('/');
  return page.locator('main .card .headline').allTextContents();
};

test('stories are dragged into slots, and moved by keyboard with every step said aloud', async ({ page }) => {
  await openDesk(page);
  for (const headline of ['Drag one', 'Drag two', 'Drag three']) await runStory(page, headline);
  await openFront(page);
  await offer(page, 'Drag one').dragTo(block(page, 'Lead'));
  await expect(slotsOf(page, 'Lead')).toHaveText(['Drag one']);
  await offer(page, 'Drag two').dragTo(block(page, 'Lead').locator('.front-slot-head').first(), {
    targetPosition: { x: 60, y: 3 },
  });
  await expect(slotsOf(page, 'Lead')).toHaveText(['Drag two', 'Drag one']);
  await slot(page, 'Drag one').locator('.front-slot-head').dragTo(block(page, 'In depth'));
  await expect(slotsOf(page, 'In depth')).toHaveText(['Drag one']);

  await put(page, 'Drag three', 'Lead');
  const up = slot(page, 'Drag three').getByRole('button', { name: 'Move up' });
  await up.focus();
  await page.keyboard.press('Enter');
  await expect(slotsOf(page, 'Lead')).toHaveText(['Drag three', 'Drag two']);
  await expect(page.getByText('“Drag three” is 1 of 2 in Lead.')).toBeAttached();
  await expect(up).toBeFocused();
  await slot(page, 'Drag three').getByRole('button', { name: 'To block…' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'News of the day' }).press('Enter');
  await expect(slotsOf(page, 'News of the day')).toHaveText(['Drag three']);
  await expect(page.getByText('“Drag three” is 1 of 1 in News of the day.')).toBeAttached();
  await expect(slot(page, 'Drag three').getByRole('button', { name: 'To block…' })).toBeFocused();
  await saved(page);
  await page.reload();
  await expect(slotsOf(page, 'News of the day')).toHaveText(['Drag three']);
  await slot(page, 'Drag three').getByRole('button', { name: 'Remove' }).press('Enter');
  await expect(slotsOf(page, 'News of the day')).toHaveCount(0);
  await expect(block(page, 'News of the day').getByRole('heading')).toBeFocused();
});

test('a launch says what it changes, readers have it with their next request, and it can be undone', async ({
  page,
  browser,
}) => {
  await openDesk(page);
  await runStory(page, 'Launched first');
  await runStory(page, 'Newer than all');
  await openFront(page);
  await put(page, 'Launched first', 'Lead');
  await slot(page, 'Launched first').getByRole('button', { name: 'Own words' }).click();
  await page.getByLabel('Headline here').fill('Only on the front');
  await launch(page);
  const reader = await openReader(browser);
  expect((await readersFront(reader))[0]).toBe('Only on the front');
  await reader.getByRole('link', { name: 'Only on the front' }).click();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Launched first');

  await slot(page, 'Only on the front').getByRole('button', { name: 'Remove' }).click();
  await put(page, 'Newer than all', 'Lead');
  await page.getByRole('button', { name: 'Launch', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Launch this front' });
  await expect(dialog.locator('.front-changes')).toHaveText(/Added.*Newer than all.*Gone.*Launched first/);
  await dialog.getByRole('button', { name: 'Launch', exact: true }).click();
  await expect(dialog).toBeHidden();
  expect((await readersFront(reader))[0]).toBe('Newer than all');

  await page.getByRole('button', { name: 'Launches' }).click();
  const launches = page.getByRole('dialog', { name: 'Launches' });
  await expect(launches.getByRole('listitem').first()).toContainText('Readers have this');
  await launches.getByRole('button', { name: 'Launch again…' }).first().click();
  await launches.getByRole('button', { name: 'Launch it again' }).click();
  await expect(launches).toBeHidden();
  expect((await readersFront(reader))[0]).toBe('Only on the front');
  await expect(slotsOf(page, 'Lead')).toHaveText(['Newer than all']); // the draft stays
});

test('a scheduled story stands in its slot in the preview of its hour, and readers do not have it yet', async ({
  page,
  browser,
}) => {
  await openDesk(page);
  await runStory(page, 'Live all along');
  const later = await draftStory(page, 'Takes its place');
  await draftStory(page, 'Nobody published this');
  const tomorrow = new Date(Date.now() + 24 * HOUR).toISOString().slice(0, 10);
  await scheduleFor(page, later, tomorrow);
  await openFront(page);
  await page.getByRole('searchbox').fill('Nobody published');
  await expect(page.getByText('No story was found.')).toBeVisible();
  await page.getByRole('button', { name: 'Scheduled', exact: true }).click();
  await put(page, 'Takes its place', 'Lead');
  await page.getByRole('button', { name: 'Live', exact: true }).click();
  await put(page, 'Live all along', 'Lead');
  await expect(slot(page, 'Takes its place')).toContainText('Scheduled: takes its place');
  await saved(page);

  await page.getByRole('button', { name: 'Preview' }).click();
  const frame = page.frameLocator('iframe[title="Preview of the front"]');
  await expect(frame.getByRole('heading', { level: 2 }).first()).toHaveText('Live all along');
  await page.getByLabel('As it will be at').fill(`${tomorrow}T23:59`);
  await expect(frame.getByRole('heading', { level: 2 }).first()).toHaveText('Takes its place');
  const preview = await page.request.get('/admin/front/preview');
  expect(preview.headers()['cache-control']).toBe('private, no-store');

  await launch(page);
  const reader = await openReader(browser);
  const seen = await readersFront(reader);
  expect(seen[0]).toBe('Live all along');
  expect(seen).not.toContain('Takes its place');
  const stranger = await reader.request.get('/admin/front/preview', { maxRedirects: 0 });
  expect(stranger.status()).toBe(307);
});

test('two people arrange the front: the second is shown theirs and loses nothing', async ({
  page,
  browser,
  portal,
}) => {
  const ben = { name: 'Ben Okri', email: 'ben.front@newsroom.example', password: 'kaveri-umbrella-tin' };
  await hire(portal.dataDir, ben);
  await openDesk(page);
  await runStory(page, 'Mine');
  await runStory(page, 'His');
  await openFront(page);
  await put(page, 'Mine', 'Lead');
  await saved(page);
  const other = await openDeskOf(browser, portal.url, ben);
  await other.goto('/admin/front');
  await put(other, 'His', 'In depth');
  await saved(other);

  await slot(page, 'Mine').getByRole('button', { name: 'Own words' }).click();
  await page.getByLabel('Headline here').fill('Mine, in other words');
  const met = page.getByRole('region', { name: 'Changed elsewhere' });
  await expect(met).toContainText('Ben Okri changed the front');
  await expect(met.locator('.front-changes')).toContainText('His');
  await expect(page.getByLabel('Headline here')).toHaveValue('Mine, in other words');
  await expect(page.getByRole('button', { name: 'Launch', exact: true })).toBeDisabled();
  await met.getByRole('button', { name: 'Keep mine' }).click();
  await saved(page);
  await page.reload();
  await expect(slotsOf(page, 'Lead')).toHaveText(['Mine, in other words']);
  await expect(slotsOf(page, 'In depth')).toHaveCount(0);
});

test('an arrangement that could not be saved outlives its page', async ({ page }) => {
  await openDesk(page);
  await runStory(page, 'Kept here');
  await openFront(page);
  await saved(page);
  await page.route('**/api/front/draft', (route) => route.abort('internetdisconnected'));
  await put(page, 'Kept here', 'Lead');
  await expect(page.locator('.front-state')).toContainText('kept in this browser');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await page.unroute('**/api/front/draft');
  await expect(slotsOf(page, 'Lead')).toHaveCount(0);
  await page.getByRole('button', { name: 'Go on with it' }).click();
  await expect(slotsOf(page, 'Lead')).toHaveText(['Kept here']);
  await saved(page);
});

test('a slot’s own picture is chosen from the library, named there, and seen by readers', async ({
  page,
  browser,
}) => {
  await openDesk(page, '/admin/pictures');
  await sendPictures(page, [await photograph('slot-picture.jpg', '#305060')]);
  await expect(page.locator('.picture-grid')).toContainText('slot-picture.jpg');
  await runStory(page, 'With a picture here alone');
  await openFront(page);
  await put(page, 'With a picture here alone', 'Lead');
  await slot(page, 'With a picture here alone').getByRole('button', { name: 'Own words' }).click();
  await page.getByRole('button', { name: 'Choose a picture' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'slot-picture.jpg' }).click();
  await page.getByLabel('Alt text of the picture').fill('A blue card');
  await launch(page);
  const reader = await openReader(browser);
  await reader.goto('/');
  const picture = reader.locator('.lead-story img');
  const src = (await picture.getAttribute('src')) ?? '';
  expect((await reader.request.get(src)).status()).toBe(200);
  const [, , mediaId] = src.split('/');
  await page.goto(`/admin/pictures/${mediaId}`);
  await expect(page.locator('.picture-uses')).toContainText('The front Draft');
  await expect(page.locator('.picture-uses')).toContainText('The front Launched');
});

test('axe finds nothing on the front’s pages, and nothing sticks out of the narrowest phone', async ({
  page,
}) => {
  test.slow();
  await openDesk(page);
  await runStory(page, 'For axe to read, a headline that is long enough to be broken into several lines');
  await openFront(page);
  await put(page, 'For axe to read, a headline that is long enough to be broken into several lines', 'Lead');
  await page.locator('.front-blocks').getByRole('button', { name: 'Own words' }).click();
  await saved(page);
  const look = async () => {
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    const room = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect(room[0]).toBeLessThanOrEqual(room[1] ?? 0);
  };
  for (const width of [1280, 360, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await look();
  }
  await page.getByRole('button', { name: 'Launch', exact: true }).click();
  await look();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Launches' }).click();
  await look();
  await page.keyboard.press('Escape');
  await page.goto('/admin/front/preview');
  await look();
});
