import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { z } from 'zod';
import {
  headline,
  openDesk,
  openReader,
  photograph,
  publishStory,
  saveStory,
  sendPictures,
  slide,
  state,
  text,
  writeStory,
  unpublishStory,
} from './at-the-desk.ts';
import { expect, test } from './newsroom.ts';

const sentSchema = z.looseObject({ content: z.looseObject({}) });

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
}

test.describe('an editor', () => {
  test('begins a new story in its headline', async ({ page }) => {
    await openDesk(page);
    await page.goto('/admin/stories/new');
    await expect(headline(page)).toBeFocused();
  });

  test('sees in the preview what readers will see, and readers see nothing of it', async ({
    page,
    context,
    baseURL,
  }) => {
    await openDesk(page);
    await writeStory(page, { headline: 'A bridge is planned', text: 'Nobody knows where.' });
    await sendPictures(page, [await photograph('bridge.jpg', '#1177cc')]);
    await slide(page, 1).getByLabel('Alt text').fill('A drawing of a bridge');
    const [preview] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('link', { name: 'Preview' }).click(),
    ]);
    await expect(preview.getByRole('heading', { level: 1 })).toHaveText('A bridge is planned');
    const picture = preview.getByAltText('A drawing of a bridge');
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
    const source = await picture.evaluate((img: HTMLImageElement) => new URL(img.currentSrc).pathname);
    expect(source).toMatch(/^\/admin\/media\//);
    await expect(preview.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);

    const stranger = await openReader(context.browser());
    expect((await stranger.request.get(`${baseURL}${source}`)).status()).toBe(404);
    expect((await stranger.request.get(`${baseURL}${source.replace('/admin', '')}`)).status()).toBe(404);
    await stranger.goto(preview.url());
    await expect(stranger).toHaveURL(/\/login/);
  });

  test('edits a live story without readers noticing until Update, and takes it back with Unpublish', async ({
    page,
    baseURL,
  }) => {
    await openDesk(page);
    await writeStory(page, { headline: 'The dam holds', text: 'So far.' });
    const path = `${baseURL}${await publishStory(page)}`;
    const read = async () => (await page.request.get(path)).text();

    await headline(page).fill('The dam leaks');
    await saveStory(page);
    await expect(state(page)).toContainText('Live, changes not published');
    expect(await read()).toContain('The dam holds');
    await page.getByRole('button', { name: 'Update' }).click();
    await expect(page.getByText('Updated. Readers see this text now.')).toBeVisible();
    expect(await read()).toContain('The dam leaks');
    expect(await read()).not.toContain('The dam holds');

    await unpublishStory(page);
    await expect(state(page)).toContainText('Withdrawn');
    const gone = await page.request.get(path);
    expect(gone.status()).toBe(410);
    expect(await gone.text()).not.toContain('The dam leaks');
    await publishStory(page);
    await expect(state(page)).toContainText('Live');
    expect((await page.request.get(path)).status()).toBe(200);
  });

  test('is told what is missing before a story can be published', async ({ page }) => {
    await openDesk(page);
    await writeStory(page, { headline: '', text: 'A text without a name.' });
    await sendPictures(page, [await photograph('bare.jpg', '#333366')]);
    await expect(slide(page, 1)).toBeVisible();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    const alert = page.getByRole('alert').filter({ hasText: 'Saved, but not published' });
    await expect(alert).toContainText('A published story has a headline.');
    await expect(alert).toContainText('Describe picture 1');
    await expect(headline(page)).toHaveAttribute('aria-invalid', 'true');
    await expect(state(page)).toContainText('Draft · Saved');
  });

  test('finds a story by its state and by words of its headline', async ({ page }) => {
    await openDesk(page);
    await writeStory(page, { headline: 'A quiet heron waits', text: 'Long.' });
    await saveStory(page);
    await page.goto('/admin/stories');
    await page.getByRole('searchbox').fill('QUIET heron');
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(page.getByRole('link', { name: 'A quiet heron waits' })).toBeVisible();
    await page.getByRole('link', { name: 'Withdrawn 0' }).click();
    await expect(page.getByText('No story in this list has “QUIET heron”')).toBeVisible();
  });
});

test.describe('pictures', () => {
  test('what is no picture is refused with a sentence that helps, and the others arrive', async ({
    page,
  }) => {
    await openDesk(page, '/admin/stories/new');
    const heic = Buffer.concat([
      Buffer.from([0, 0, 0, 24]),
      Buffer.from('ftypheic', 'latin1'),
      Buffer.alloc(64),
    ]);
    const files = [
      { name: 'phone.heic', mimeType: 'image/heic', buffer: heic },
      await photograph('good.jpg', '#112233'),
    ];
    await sendPictures(page, files);
    await expect(page.getByRole('alert').filter({ hasText: 'Most Compatible' })).toBeVisible();
    await expect(slide(page, 1)).toBeVisible();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect(page.getByText('phone.heic')).toHaveCount(0);
  });

  test('nothing of a source is left in what is served', async ({ page, baseURL }) => {
    await openDesk(page, '/admin/stories/new');
    await sendPictures(page, [await photograph('secret.jpg', '#665544')]);
    const address = await slide(page, 1).getByRole('img').getAttribute('src');
    const served = await (await page.request.get(`${baseURL}${address}`)).body();
    expect(served.includes('SecretCamera')).toBe(false);
    expect(served.includes('Exif')).toBe(false);
  });

  test('an upload needs a session, and so does every other way in', async ({ context, baseURL }) => {
    const stranger = await openReader(context.browser());
    const headers = { origin: baseURL ?? '' };
    const { buffer } = await photograph('stranger.jpg', '#000000');
    const tries = [
      stranger.request.post(`${baseURL}/api/media`, { data: buffer, headers }),
      stranger.request.post(`${baseURL}/api/stories`, { data: {}, headers }),
      stranger.request.get(`${baseURL}/api/stories/${'a'.repeat(32)}`),
      stranger.request.put(`${baseURL}/api/stories/${'a'.repeat(32)}`, { data: {}, headers }),
      stranger.request.post(`${baseURL}/api/stories/${'a'.repeat(32)}/publish`, { data: {}, headers }),
    ];
    for (const answer of await Promise.all(tries)) expect(answer.status()).toBe(401);
  });

  test('fields that nobody asked for, wrong types and texts over their limit are refused by name', async ({
    page,
    baseURL,
  }) => {
    await openDesk(page);
    await writeStory(page, { headline: 'As it is sent', text: 'Text.' });
    const [sent] = await Promise.all([page.waitForRequest('**/api/stories'), saveStory(page)]);
    const draft = sentSchema.parse(sent.postDataJSON());
    const send = async (change: object) => {
      const data = { ...draft, id: 'f'.repeat(32), ...change };
      const answer = await page.request.post(`${baseURL}/api/stories`, {
        data,
        headers: { origin: baseURL ?? '' },
      });
      return [answer.status(), await answer.text()] as const;
    };
    const content = (parts: object) => ({ content: { ...draft.content, ...parts } });
    for (const [change, word] of [
      [{ stage: 'live' }, 'stage'],
      [{ slugline: 7 }, 'slugline'],
      [content({ headline: 'x'.repeat(301) }), 'at most 300 characters'],
      [content({ sectionId: 'nowhere' }), 'Choose a section'],
      [content({ topics: Array.from({ length: 51 }, (_, place) => `t${place}`) }), 'At most 50 topics'],
      [content({ body: { type: 'doc', content: [{ type: 'script' }] } }), 'body'],
    ] as const) {
      const [status, answer] = await send(change);
      expect([status, answer.includes(word) ? word : answer]).toEqual([422, word]);
    }
  });
});

test('every page of the desk is plain to a screen reader and fits a phone, by day and by night', async ({
  page,
  baseURL,
}) => {
  test.slow(); // twenty-eight pages, each looked through by axe
  await openDesk(page);
  await writeStory(page, {
    headline: 'A headline that is long enough to need more than one line on a phone',
    text: 'Text.',
  });
  await sendPictures(page, [await photograph('axe.jpg', '#445566')]);
  await expect(slide(page, 1)).toBeVisible();
  await page.getByRole('combobox', { name: 'Topics' }).fill('Assam, Rivers and what they carry, Ferries');
  await saveStory(page);
  const story = page.url();
  for (const [colorScheme, width] of [
    ['light', 320],
    ['dark', 1280],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 700 });
    for (const path of [
      '/admin',
      '/admin/stories',
      '/admin/stories?q=nothing+at+all',
      '/admin/budget',
      '/admin/budget?view=list',
      '/admin/stories/new',
      story,
      `${story}/preview`,
      `${story}/history`,
      `${story}/history/compare`,
      '/admin/settings',
      '/admin/settings/sharing',
      '/admin/readers',
      '/admin/nothing-here',
    ]) {
      await page.goto(path);
      if (path === story || path.endsWith('new')) await expect(text(page)).toBeVisible();
      await expectAccessible(page);
    }
    const stranger = await openReader(page.context().browser());
    await stranger.emulateMedia({ colorScheme });
    await stranger.setViewportSize({ width, height: 700 });
    for (const path of ['/login', '/setup']) {
      await stranger.goto(`${baseURL}${path}`);
      await expectAccessible(stranger);
    }
    await stranger.context().close();
  }
});
