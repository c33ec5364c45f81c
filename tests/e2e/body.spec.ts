import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  openDesk,
  openReader,
  photograph,
  publishStory,
  saveStory,
  text,
  untilHeard,
  writeStory,
} from './at-the-desk.ts';
import { expect, test } from './newsroom.ts';

const choices = (page: Page) => page.getByRole('listbox', { name: 'Insert' }).getByRole('option');

const insert = async (page: Page, name: string) => {
  await page.keyboard.type(`/${name}`);
  await expect(choices(page).filter({ hasText: name }).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
};

/** What another program would put into the clipboard. */
const paste = (page: Page, types: { [type: string]: string }) =>
  text(page).evaluate((element, data) => {
    const clipboardData = new DataTransfer();
    for (const [type, value] of Object.entries(data)) clipboardData.setData(type, value);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, types);

type Sent = Awaited<ReturnType<typeof photograph>>;

/** Lets files fall on the text, as a hand with a mouse would. */
const dropFiles = (page: Page, files: Sent[]) =>
  text(page).evaluate(
    (element, sent) => {
      const dataTransfer = new DataTransfer();
      for (const { name, mimeType, base64 } of sent) {
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
        dataTransfer.items.add(new File([bytes], name, { type: mimeType }));
      }
      const { x, y, width } =
        element.lastElementChild?.getBoundingClientRect() ?? element.getBoundingClientRect();
      const at = { clientX: x + width / 2, clientY: y + 4 };
      element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true, ...at }));
    },
    files.map(({ buffer, ...file }) => ({ ...file, base64: buffer.toString('base64') })),
  );

test.describe('the text of a story', () => {
  test('is explained from the keyboard with notes, tables, boxes and quotes, and readers get all of it', async ({
    page,
    context,
    baseURL,
  }) => {
    await openDesk(page);
    await writeStory(page, { headline: 'The river rose by night', text: 'It rose by four metres.' });
    await page.getByRole('button', { name: 'Footnote' }).click();
    await page.getByRole('textbox', { name: 'Footnote' }).fill('Bulletin 7.');
    await page.getByRole('button', { name: 'Add footnote' }).click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');

    await insert(page, 'Table');
    await page.keyboard.type('Month');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Rain, mm');
    await page.getByLabel('Caption of the table').fill('Rain at the gauge');
    await page.getByRole('button', { name: 'Remove table' }).waitFor();
    await text(page).locator(':scope > p').last().click();

    await insert(page, 'Fact box');
    await page.keyboard.type('Eleven villages.');
    await page.getByLabel('Title of the fact box').fill('In figures');
    await text(page).locator(':scope > p').last().click();

    await insert(page, 'Pull quote');
    await page.keyboard.type('Nobody asked us.');
    await page.getByLabel('Attribution').fill('A ferryman');
    await text(page).locator(':scope > p').last().click();

    const address = await publishStory(page);
    const reader = await openReader(context.browser());
    await reader.goto(`${baseURL}${address}`);

    await reader.getByRole('link', { name: 'Footnote 1', exact: true }).focus();
    await reader.keyboard.press('Enter');
    await expect(reader.locator('#footnote-1')).toBeInViewport();
    await expect(reader.locator('#footnote-1')).toContainText('Bulletin 7.');
    await reader.getByRole('link', { name: 'Back to footnote 1 in the text' }).click();
    await expect(reader).toHaveURL(/#footnote-mark-1$/);

    await expect(
      reader.getByRole('region', { name: 'Rain at the gauge' }).getByRole('columnheader').first(),
    ).toHaveText('Month');
    await expect(reader.getByRole('note', { name: 'In figures' })).toContainText('Eleven villages.');
    await expect(reader.getByText('A ferryman')).toBeVisible();
    expect((await new AxeBuilder({ page: reader }).analyze()).violations).toEqual([]);
  });

  test('points on: to a film that is loaded when a reader asks, and to a story of the paper', async ({
    page,
    context,
    baseURL,
  }) => {
    await openDesk(page);
    await writeStory(page, { headline: 'What came before', text: 'The dam held.' });
    await publishStory(page);

    await writeStory(page, { headline: 'The river rose again', text: 'It rose by five metres.' });
    await page.keyboard.press('Enter');
    await insert(page, 'Embed');
    await page.getByLabel('Address of the film or post').fill('https://youtu.be/dQw4w9WgXcQ?si=x');
    await page.getByRole('button', { name: 'Add embed' }).click();
    await page.getByLabel(/^What it says or shows/).fill('The gauge at noon');
    await text(page).locator(':scope > p').last().click();

    await insert(page, 'Related story');
    await page.getByLabel('Words of its headline or slugline').fill('came before');
    await page.getByRole('button', { name: /What came before/ }).click();
    await expect(page.getByRole('complementary', { name: 'Related story' })).toContainText(
      'What came before',
    );

    const address = await publishStory(page);
    const reader = await openReader(context.browser());
    const asked: string[] = [];
    reader.on('request', (request) => asked.push(new URL(request.url()).origin));
    await reader.route(/youtube-nocookie/, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<p>The film</p>' }),
    );
    await reader.goto(`${baseURL}${address}`);
    await expect(reader.getByRole('link', { name: 'What came before' }).first()).toBeVisible();

    await expect(reader.getByText('The gauge at noon')).toBeVisible();
    expect([...new Set(asked)]).toEqual([baseURL]);
    await reader.getByRole('button', { name: 'Load from YouTube' }).click();
    const film = reader.getByTitle('YouTube, embedded');
    await expect(film.contentFrame().getByText('The film')).toBeVisible();
    await expect(film).toBeFocused();
    expect((await new AxeBuilder({ page: reader }).exclude('iframe').analyze()).violations).toEqual([]);
  });

  test('takes pictures that are dropped on it, and readers see them where they were dropped', async ({
    page,
    context,
    baseURL,
  }) => {
    await openDesk(page);
    await writeStory(page, { headline: 'Seen from the bank', text: 'Two boats.' });
    await dropFiles(page, [await photograph('one.jpg', '#557722'), await photograph('two.jpg', '#225577')]);
    await expect(page.getByRole('textbox', { name: 'Caption', exact: true })).toHaveCount(2);
    await page.getByRole('textbox', { name: 'Caption', exact: true }).first().fill('The first boat');
    await page
      .getByLabel(/^Alt text/)
      .first()
      .fill('A boat');

    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(
      page.getByRole('alert').filter({ hasText: 'Describe picture 2 in the text' }).first(),
    ).toBeVisible();
    await page
      .getByLabel(/^Alt text/)
      .nth(1)
      .fill('Another boat');
    await page.getByRole('button', { name: 'Wide' }).first().click();
    const address = await publishStory(page);

    const reader = await openReader(context.browser());
    await reader.goto(`${baseURL}${address}`);
    const pictures = reader.locator('.story-body img');
    await expect(pictures).toHaveCount(2);
    await pictures.first().scrollIntoViewIfNeeded();
    await expect
      .poll(() => pictures.first().evaluate((img: HTMLImageElement) => img.naturalWidth))
      .toBeGreaterThan(0);
    await expect(reader.getByText('The first boat')).toBeVisible();

    await page.reload();
    await expect(page.getByRole('textbox', { name: 'Caption', exact: true }).first()).toHaveValue(
      'The first boat',
    );
    await expect(text(page).locator('img').first()).toBeVisible();
  });

  test('says of a picture that is none why it did not arrive, takes any other file as one to download, and goes on', async ({
    page,
  }) => {
    await openDesk(page);
    await writeStory(page, { headline: 'A file', text: 'Words.' });
    const buffer = Buffer.from('no picture');
    await dropFiles(page, [{ name: 'photo.heic', mimeType: 'image/heic', buffer }]);
    await expect(page.locator('.node-sending')).toContainText('photo.heic');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect(page.locator('.node-sending')).toHaveCount(0);
    await dropFiles(page, [{ name: 'notes.txt', mimeType: 'text/plain', buffer }]);
    await expect(text(page).getByRole('complementary', { name: 'File to download' })).toContainText(
      'notes.txt',
    );
    await saveStory(page);
  });

  test('offers what can be inserted after a slash, and leaves the slash to whoever wants it', async ({
    page,
  }) => {
    await openDesk(page);
    await writeStory(page, { headline: 'A slash', text: '' });
    await page.keyboard.type('/');
    await expect(choices(page).first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    const active = await text(page).getAttribute('aria-activedescendant');
    await expect(page.locator(`[id="${active}"]`)).toHaveText(/^Subheading/);
    await page.keyboard.type('pull');
    await expect(choices(page)).toHaveCount(1);
    expect(
      (await new AxeBuilder({ page }).analyze()).violations.map(
        ({ id, nodes }) => `${id}: ${nodes[0]?.html}`,
      ),
    ).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(choices(page)).toHaveCount(0);
    await expect(text(page)).toHaveText('/pull');

    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    await page.getByRole('button', { name: 'Insert' }).click();
    await choices(page)
      .filter({ hasText: /^Heading/ })
      .click();
    await page.keyboard.type('A part');
    await expect(text(page).getByRole('heading', { level: 2 })).toHaveText('A part');
  });

  test('cleans what Word puts into the clipboard', async ({ page }) => {
    await openDesk(page);
    await writeStory(page, { headline: 'From Word', text: '' });
    await paste(page, {
      'text/html':
        '<html><body><p class=MsoTitle>The river</p><p class=MsoNormal style="color:red">It <b>rose</b>.<img src="https://elsewhere.example/x.png"><o:p>&nbsp;</o:p></p><p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·</span>One</p><table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table></body></html>',
      'text/plain': 'The river',
    });
    await expect(text(page).getByRole('heading', { level: 2 })).toHaveText('The river');
    await expect(text(page).locator('strong')).toHaveText('rose');
    await expect(text(page).locator('ul > li')).toHaveText('One');
    await expect(text(page).getByRole('cell')).toHaveCount(2);
    await expect(text(page).locator('[style*="red"]')).toHaveCount(0);
    await expect(page.getByText('A picture was left out of what you pasted.')).toBeVisible();
    await saveStory(page);
  });

  test('makes a link of an address that is pasted over words, and offers an embed where it stands alone', async ({
    page,
  }) => {
    await openDesk(page);
    await writeStory(page, { headline: 'Addresses', text: 'gauge' });
    await page.keyboard.press('ControlOrMeta+A');
    await paste(page, { 'text/plain': 'https://example.com/gauge' });
    await expect(text(page).getByRole('link', { name: 'gauge' })).toHaveAttribute(
      'href',
      'https://example.com/gauge',
    );

    await page.keyboard.press('ArrowRight');
    await untilHeard(page);
    await page.keyboard.press('Enter');
    await expect(text(page).locator('p')).toHaveCount(2);
    await paste(page, { 'text/plain': 'https://bsky.app/profile/river.example/post/3kabcdefgh' });
    await expect(choices(page).filter({ hasText: /^Embed from Bluesky/ })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(text(page).locator('.embed')).toContainText('Bluesky');
    await saveStory(page);
  });
});
