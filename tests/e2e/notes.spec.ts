import { execFileSync } from 'node:child_process';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import type { Portal } from '../../bin/portal-process.ts';
import { openDesk, openReader, publishStory, saveStory, text, writeStory } from './at-the-desk.ts';
import { expect, test } from './newsroom.ts';
import { chooseWords, chosen, pane, passage } from './noting.ts';

const COLLEAGUE = { email: 'nida@newsroom.example', name: 'Nida Khan', password: 'boats-before-the-rain' };

/** Gives the newsroom a second person, and opens the desk as them in a browser of their own. */
async function openColleague(portal: Portal, browser: Browser | null): Promise<Page> {
  const { email, name, password } = COLLEAGUE;
  execFileSync(
    process.execPath,
    [
      '--import',
      './bin/quick-modules.mjs',
      'bin/account.ts',
      'create',
      '--email',
      email,
      '--name',
      name,
    ].concat(['--role', 'author', '--password-stdin']),
    { env: { ...process.env, DATA_DIR: portal.dataDir }, input: `${password}\n` },
  );
  if (browser === null) throw new Error('This page has no browser of its own.');
  const context = await browser.newContext({ baseURL: portal.url, viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await openDesk(page, '/admin', { email, password });
  return page;
}

const expectNoViolations = async (page: Page) =>
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

test('a note asks a colleague, who answers and resolves it; readers get nothing of it', async ({
  page,
  context,
  portal,
}) => {
  const colleague = await openColleague(portal, context.browser());
  await openDesk(page);
  await writeStory(page, { headline: 'The river rose', text: 'It rose by four metres at noon.' });
  await saveStory(page);
  await chooseWords(page, 'four metres');
  await page.keyboard.press('Control+Alt+m');
  await expect(pane(page).getByRole('textbox', { name: 'Your note' })).toBeFocused();
  await page.keyboard.type('Whose gauge, @nid');
  const colleagues = page.getByRole('listbox', { name: 'Colleagues' });
  await expect(colleagues.getByRole('option', { name: COLLEAGUE.name })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.keyboard.press('Enter');
  await page.keyboard.type('perhaps?');
  await page.keyboard.press('Control+Enter');
  await expect(pane(page).getByRole('listitem')).toContainText('Whose gauge, @Nida Khan perhaps?');
  await expect(passage(page)).toHaveText('four metres');
  await expectNoViolations(page);
  await saveStory(page);

  await colleague.goto('/admin');
  const mentions = colleague.getByRole('region', { name: 'Mentions of you' });
  await expect(mentions).toContainText('Whose gauge');
  await expectNoViolations(colleague);
  await mentions.getByRole('link', { name: 'The river rose' }).click();
  await expect(pane(colleague).getByRole('listitem')).toContainText('asks you');
  await expect(passage(colleague)).toHaveText('four metres');
  await pane(colleague).getByRole('button', { name: 'Reply' }).click();
  await colleague.keyboard.type('The one at the bridge.');
  await colleague.keyboard.press('Control+Enter');
  await expect(pane(colleague)).toContainText('The one at the bridge.');
  await colleague.goto('/admin');
  await expect(colleague.getByRole('heading', { name: 'Today' })).toBeVisible();
  await expect(mentions).toHaveCount(0);

  await page.evaluate(() => window.dispatchEvent(new Event('focus'))); // back from another window
  await expect(pane(page).getByRole('listitem')).toContainText('The one at the bridge.');
  const thread = await text(page).locator('[data-thread]').getAttribute('data-thread');
  const address = await publishStory(page);
  const reader = await openReader(context.browser());
  for (const path of [address, '/', '/feed.xml', '/news/feed.xml']) {
    const answer = await reader.request.get(`${portal.url}${path}`);
    const words = await answer.text();
    expect(words).toContain('The river rose');
    for (const secret of [thread ?? 'no thread', 'Whose gauge', 'Nida', 'data-thread'])
      expect(words).not.toContain(secret);
  }
  await pane(page).getByRole('button', { name: 'Resolve' }).click();
  await expect(pane(page)).toContainText('Resolved (1)');
  await expect(passage(page)).toHaveCount(0);
  await pane(page).getByText('Resolved (1)').click();
  await pane(page).getByRole('button', { name: 'Open again' }).click();
  await expect(passage(page)).toHaveText('four metres');
});

test('a note stays on its words through edits and a reload, and says when they are gone', async ({
  page,
}) => {
  await openDesk(page);
  await writeStory(page, { headline: 'The dam', text: 'The dam held until the evening.' });
  await chooseWords(page, 'held until');
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  await page.keyboard.type('Sure?');
  await pane(page).getByRole('button', { name: 'Add note' }).click();
  await expect(passage(page)).toHaveText('held until');

  await text(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Yesterday. ');
  await page.keyboard.press('Enter');
  await chooseWords(page, 'ld un');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('almost ');
  await expect(passage(page)).toHaveText('held unalmost til');
  await saveStory(page);
  await page.reload();
  await page.getByRole('button', { name: '1 note' }).click();
  await expect(passage(page)).toHaveText('held unalmost til');
  await pane(page).getByRole('button', { name: 'held until' }).press('Enter');
  await expect.poll(() => chosen(page)).toBe('held unalmost til');

  await page.keyboard.press('Control+x');
  await expect(pane(page)).toContainText('The passage is gone.');
  await page.keyboard.press('Control+v');
  await page.keyboard.press('Control+v');
  await expect(passage(page)).toHaveText('held unalmost til');
  await expect(text(page)).toContainText('held unalmost tilheld unalmost til');
  await expect(pane(page)).not.toContainText('The passage is gone.');
  await pane(page).getByRole('button', { name: 'Delete your note' }).click();
  await expect(pane(page)).toContainText('Nothing is said about this text.');
  await page.keyboard.press('Escape');
});

test('changes are suggested from the keyboard, accepted and refused, and block publication until then', async ({
  page,
  context,
  baseURL,
}) => {
  await openDesk(page);
  await writeStory(page, { headline: 'The bridge', text: 'The bridge fell at dawn.' });
  await chooseWords(page, 'fell');
  await page.keyboard.press('Control+Alt+s');
  await expect(page.getByRole('button', { name: 'Suggest' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('what you delete stays until somebody accepts it')).toBeVisible();
  await page.keyboard.type('collapsed');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Backspace');
  await page.keyboard.type(', they said.');
  await expect(text(page).locator('ins').first()).toHaveText('collapsed');
  await expect(text(page).locator('del').first()).toHaveText('fell');
  await page.keyboard.press('Enter');
  await expect(page.getByText('in Suggest mode words are added and deleted')).toBeVisible();
  await expect(text(page).locator('p')).toHaveCount(1);
  await expect(page.getByText('7 words')).toBeVisible();

  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(
    page.getByText('2 suggestions are open in the text. Accept or refuse them first.').first(),
  ).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: '2 suggestions' }).click();
  await expect(pane(page).getByRole('listitem').first()).toContainText('Replace fell with collapsed');
  await expectNoViolations(page);

  await text(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Alt+j');
  await expect.poll(() => chosen(page)).toBe('fellcollapsed');
  await page.keyboard.press('Control+Alt+y');
  await page.keyboard.press('Control+Alt+x');
  await expect(text(page)).toHaveText('The bridge collapsed at dawn.');
  await expect(pane(page)).toContainText('Nothing is said about this text.');
  const address = await publishStory(page);
  const reader = await openReader(context.browser());
  await reader.goto(`${baseURL}${address}`);
  await expect(reader.getByText('The bridge collapsed at dawn.')).toBeVisible();
});

test('what is suggested is not in a preview, and all of it is decided at once', async ({ page }) => {
  await openDesk(page);
  await writeStory(page, { headline: 'The road', text: 'One road is open.' });
  await page.keyboard.press('Control+Alt+s');
  await page.keyboard.type(' Another is not.');
  await chooseWords(page, 'One');
  await page.keyboard.type('No');
  await saveStory(page);
  await page
    .getByRole('button', { name: 'More' })
    .or(page.getByText('More', { exact: true }))
    .first()
    .click();
  await page.getByRole('button', { name: 'Preview beside the text' }).click();
  const preview = page.frameLocator('iframe[title="Preview of the saved text"]');
  await expect(preview.getByText('One road is open.')).toBeVisible();
  await page.getByRole('button', { name: '2 suggestions' }).click();
  await pane(page).getByRole('button', { name: 'Accept all 2' }).click();
  await expect(text(page)).toHaveText('No road is open. Another is not.');
  await text(page).focus();
  await page.keyboard.press('Control+z');
  await expect(text(page).locator('ins')).toHaveCount(2);
});

for (const width of [360, 768]) {
  test(`at ${width} px the notes stand over the lower half, and the passage above them`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await openDesk(page);
    await writeStory(page, { headline: 'The gauge', text: 'It was read at noon.' });
    await chooseWords(page, 'at noon');
    await page.keyboard.press('Control+Alt+m');
    await expect(pane(page).getByRole('textbox', { name: 'Your note' })).toBeFocused();
    await page.keyboard.type('By whom?');
    await page.keyboard.press('Control+Enter');
    await expect(pane(page)).toContainText('By whom?');
    await pane(page).getByRole('button', { name: 'at noon' }).click();
    const [words, list] = [await passage(page).boundingBox(), await pane(page).boundingBox()];
    expect((words?.y ?? Infinity) + (words?.height ?? 0)).toBeLessThan(list?.y ?? 0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await expectNoViolations(page);
    await pane(page).getByRole('button', { name: 'Close' }).click();
    await expect(text(page)).toBeFocused();
  });
}

test('an input method that composes its words suggests them too', async ({ page }) => {
  await openDesk(page);
  await writeStory(page, { headline: 'The ferry', text: 'The ferry stops.' });
  await page.keyboard.press('Control+Alt+s');
  await expect(page.getByRole('button', { name: 'Suggest' })).toHaveAttribute('aria-pressed', 'true');
  const keys = await page.context().newCDPSession(page);
  for (const words of ['と', 'とう', '東京'])
    await keys.send('Input.imeSetComposition', {
      text: words,
      selectionStart: words.length,
      selectionEnd: words.length,
    });
  await keys.send('Input.insertText', { text: '東京' });
  await page.keyboard.type('!');
  await expect(text(page)).toHaveText('The ferry stops.東京!');
  await expect(text(page).locator('ins')).toHaveText('東京!');
  await chooseWords(page, 'ferry');
  for (const words of ['b', 'bo', 'boat'])
    await keys.send('Input.imeSetComposition', {
      text: words,
      selectionStart: words.length,
      selectionEnd: words.length,
    });
  await keys.send('Input.insertText', { text: 'boat' });
  await expect(text(page)).toHaveText('The ferryboat stops.東京!');
  await expect(text(page).locator('del')).toHaveText('ferry');
  await expect(text(page).locator('ins').first()).toHaveText('boat');
});
