import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  openDesk,
  openReader,
  photograph,
  publishStory,
  sendPictures,
  slide,
  state,
  writeStory,
} from './at-the-desk.ts';
import { expect, test } from './newsroom.ts';

const uploads = (page: Page) => page.getByRole('region', { name: 'Uploads' });
const focalPoint = (page: Page) => page.getByRole('button', { name: /^Focal point/ });

/** One picture in the library, its page open. Resolves with its identity. */
async function addPicture(page: Page, name: string, colour: string): Promise<string> {
  await page.goto('/admin/pictures');
  await sendPictures(page, [await photograph(name, colour)]);
  await uploads(page).getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

async function saveWords(page: Page) {
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved. Readers of stories')).toBeVisible();
}

/** A story with a picture of the library, ready to be published. */
async function writeWith(page: Page, headline: string, picture: string) {
  await writeStory(page, { headline, text: 'A text.' });
  await page.getByRole('button', { name: 'Choose from the library' }).click();
  const dialog = page.getByRole('dialog', { name: 'Choose from the library' });
  await dialog.getByRole('searchbox').fill(picture);
  await dialog.getByRole('button', { name: 'Search' }).click();
  await dialog.getByRole('button', { name: picture }).click();
  await expect(slide(page, 1)).toBeVisible();
}

test('many pictures are sent at once; what is wrong with one costs only that one', async ({ page }) => {
  await openDesk(page, '/admin/pictures');
  const first = await photograph('bulk-one.jpg', '#a01010');
  const heic = Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from('ftypheic', 'latin1'),
    Buffer.alloc(64),
  ]);
  let isCut = true;
  await page.route('**/api/media', async (route) => {
    const isThisOne = route.request().headers()['x-file-name'] === 'bulk-three.jpg';
    return isThisOne && isCut ? route.abort('internetdisconnected') : route.continue();
  });
  await sendPictures(page, [
    first,
    await photograph('bulk-two.jpg', '#a02020'),
    await photograph('bulk-three.jpg', '#a03030'),
    { name: 'phone.heic', mimeType: 'image/heic', buffer: heic },
  ]);
  await expect(uploads(page).getByRole('heading')).toHaveText(
    '2 of 4 pictures are in the library, 2 did not arrive',
  );
  await expect(page.getByRole('alert').filter({ hasText: 'Most Compatible' })).toBeVisible();
  const cut = uploads(page).getByRole('listitem').filter({ hasText: 'bulk-three.jpg' });
  await expect(cut).toContainText('the network is gone');
  isCut = false;
  await cut.getByRole('button', { name: 'Send again' }).click();
  await expect(uploads(page).getByRole('heading')).toHaveText(
    '3 of 4 pictures are in the library, 1 did not arrive',
  );
  await expect(page.locator('.picture-grid')).toContainText('bulk-three.jpg');

  await sendPictures(page, [{ ...first, name: 'the-same.jpg' }]);
  const same = uploads(page).getByRole('listitem').filter({ hasText: 'the-same.jpg' });
  await expect(same).toContainText('Already in the library, as “bulk-one.jpg”');
  await same.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('bulk-one.jpg');
});

test('the focal point is set by keyboard, and readers’ crops follow it', async ({ page, baseURL }) => {
  await openDesk(page);
  await addPicture(page, 'focal.jpg', '#20a020');
  await focalPoint(page).focus();
  for (let press = 0; press < 6; press += 1) await page.keyboard.press('ArrowLeft');
  for (let press = 0; press < 8; press += 1) await page.keyboard.press('ArrowDown');
  await expect(focalPoint(page)).toHaveAccessibleName('Focal point: 20 % from the left, 90 % from the top');
  await expect(page.getByRole('list', { name: 'Crops' }).locator('img').first()).toHaveClass(/fx-2 fy-9/);
  await page.getByLabel('Alt text').fill('A green field');
  await saveWords(page);
  await page.reload();
  await expect(focalPoint(page)).toHaveAccessibleName(/20 % from the left, 90 %/);

  await writeWith(page, 'The field and its corner', 'focal.jpg');
  await expect(slide(page, 1).getByLabel('Alt text')).toHaveValue('A green field');
  await page.getByLabel('Section').selectOption({ label: 'In depth' });
  await publishStory(page);
  const front = await (await page.request.get(`${baseURL}/in-depth`)).text();
  expect(front).toMatch(/class="crop fx-2 fy-9 /);
});

test('a picture says where it is used, and its replacement is seen by readers', async ({
  page,
  context,
  baseURL,
}) => {
  await openDesk(page);
  const id = await addPicture(page, 'quay.jpg', '#2020a0');
  await expect(page.getByText('Nowhere.')).toBeVisible();
  await page.getByLabel('Alt text').fill('The quay');
  await saveWords(page);
  await writeWith(page, 'The quay is closed', 'quay.jpg');
  const path = await publishStory(page);

  const reader = await openReader(context.browser());
  await reader.goto(`${baseURL}${path}`);
  const source = () => reader.getByAltText('The quay').first().getAttribute('src');
  const before = await source();
  expect(before).toContain(`/media/${id}/1/`);

  await page.goto(`/admin/pictures/${id}`);
  const use = page.getByRole('region', { name: 'Where it is used' });
  await expect(use.getByRole('listitem')).toHaveText('The quay is closed Live');
  await expect(page.getByRole('button', { name: 'Delete this picture' })).toHaveCount(0);
  await page.getByLabel('New file').setInputFiles(await photograph('quay-later.jpg', '#3030f0'));
  await expect(page.getByText('Replaced. Readers of stories')).toBeVisible();

  await reader.reload();
  expect(await source()).toContain(`/media/${id}/2/`);
  const old = await reader.request.get(`${baseURL}${before}`);
  expect([old.status(), new URL(old.url()).pathname]).toEqual([200, (await source()) ?? '']);
});

test('a licence that has ended is asked about before publication and stands on the desk’s first page', async ({
  page,
}) => {
  await openDesk(page);
  await addPicture(page, 'agency.jpg', '#a0a020');
  await page.getByLabel('Decorative').check();
  await page.getByLabel('Licence ends after').fill('2020-05-01');
  await saveWords(page);
  await writeWith(page, 'With an old licence', 'agency.jpg');
  await expect(slide(page, 1)).toContainText('Decorative in the library');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const question = page.getByRole('dialog', { name: 'Publish all the same?' });
  await expect(question).toContainText('“agency.jpg” could be shown until 2020-05-01');
  await question.getByRole('button', { name: 'Back to the text' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Saved, but not published yet' })).toContainText(
    '“agency.jpg” could be shown until 2020-05-01',
  );
  await expect(state(page)).toContainText('Draft');

  await publishStory(page);
  await page.goto('/admin');
  const ending = page.getByRole('region', { name: 'Licences that end soon' });
  await expect(ending).toContainText('agency.jpg Licence ended on 1 May 2020');
});

test('the library is plain to a screen reader and fits a phone, by day and by night', async ({ page }) => {
  test.slow(); // six pages, each looked through by axe
  await openDesk(page);
  const id = await addPicture(
    page,
    'a-name-that-is-long-and-has-no-place-to-break_anywhere_at_all.jpg',
    '#808080',
  );
  for (const [colorScheme, width] of [
    ['light', 320],
    ['dark', 1280],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 700 });
    await page.goto('/admin/pictures');
    const notPicture = { name: 'film.mov', mimeType: 'video/quicktime', buffer: Buffer.from('....ftypqt  ') };
    await sendPictures(page, [notPicture]);
    await expect(page.getByRole('alert').filter({ hasText: 'not a picture' })).toBeVisible();
    await expectPlain(page);
    for (const path of ['/admin/pictures?q=nothing', `/admin/pictures/${id}`]) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectPlain(page);
    }
    await page.goto('/admin/stories/new');
    await page.getByRole('button', { name: 'Choose from the library' }).click();
    await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
    await expectPlain(page);
  }
});

async function expectPlain(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([]);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(beyond).toBeLessThanOrEqual(0);
}
