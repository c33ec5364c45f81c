import { headline, openDesk, publishStory, saveStory, state, text, writeStory } from './at-the-desk.ts';
import { hire, openDeskOf } from './hire.ts';
import { expect, test } from './newsroom.ts';
import { moveStage, said } from './staging.ts';
import { comeBackTo } from './surviving.ts';

const PASSWORD = 'kaveri-umbrella-tin';
const WRITER = {
  name: 'Asha Rao',
  email: 'asha.workflow@newsroom.example',
  password: PASSWORD,
  role: 'contributor',
} as const;
const AUTHOR = {
  name: 'Ben Thapa',
  email: 'ben.workflow@newsroom.example',
  password: PASSWORD,
  role: 'author',
} as const;

test.beforeAll(async ({ portal }) => {
  for (const person of [WRITER, AUTHOR]) await hire(portal.dataDir, person);
});

test('a draft goes to review, back, again, is ready, and is published by its author', async ({
  page: editor,
  context,
  baseURL,
}) => {
  const writer = await openDeskOf(context.browser(), baseURL ?? '', WRITER);
  await writeStory(writer, { headline: 'The ferry is late', text: 'By an hour.' });
  await saveStory(writer);
  await expect(writer.getByRole('button', { name: 'Publish' })).toHaveCount(0);
  await moveStage(writer, 'Send to review', 'Is the hour right?');
  await expect(state(writer)).toContainText('In review · Saved');

  await openDesk(editor);
  await editor
    .getByRole('region', { name: 'To review' })
    .getByRole('link', { name: 'The ferry is late' })
    .click();
  await expect(said(editor)).toContainText('Is the hour right?');
  await moveStage(editor, 'Send back', 'Call the harbour.');
  await expect(state(editor)).toContainText('Draft · Saved');

  await comeBackTo(writer);
  await expect(said(writer)).toContainText('Call the harbour.');
  await text(writer).fill('By two hours, the harbour says.');
  await moveStage(writer, 'Send to review');
  await expect(state(writer)).toContainText('In review · Saved');

  await editor.reload();
  await editor.getByLabel('Assigned to').selectOption('Ben Thapa');
  await expect(editor.getByText('Given to Ben Thapa.')).toBeVisible();
  await moveStage(editor, 'Mark ready');
  await expect(state(editor)).toContainText('Ready · Saved');

  const author = await openDeskOf(context.browser(), baseURL ?? '', AUTHOR);
  await author.getByRole('region', { name: 'Mine' }).getByRole('link', { name: 'The ferry is late' }).click();
  const path = await publishStory(author);
  expect(await (await author.request.get(`${baseURL}${path}`)).text()).toContain('By two hours');
  await author.goto('/admin');
  await expect(author.getByRole('region', { name: 'Just published' })).toContainText('The ferry is late');
  for (const { page } of [{ page: writer }, { page: author }]) await page.context().close();
});

test('a spiked story is out of work until it is a draft again', async ({ page }) => {
  await openDesk(page);
  await writeStory(page, { headline: 'Nobody needs it', text: 'At all.' });
  await saveStory(page);
  await moveStage(page, 'Spike');
  await expect(state(page)).toContainText('Spiked · Saved');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'this story is spiked' })).toBeVisible();
  await moveStage(page, 'Un-spike');
  await expect(state(page)).toContainText('Draft · Saved');
  await publishStory(page);
});

test('a check leads to where it is mended', async ({ page }) => {
  await openDesk(page);
  await writeStory(page, { headline: 'TK boats', text: 'All is said.' });
  await page.keyboard.press('Enter');
  await page.keyboard.type('And TK people.');
  const checks = page.locator('summary', { hasText: 'Checks' });
  await expect(checks).toHaveAccessibleName('Checks 3: 2 to mend, 1 worth a look');
  await checks.click();
  await page.getByRole('button', { name: /^Text .*One TK mark is left here/ }).click();
  await expect(text(page)).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('TK');
  await page.keyboard.type('nine');
  await expect(text(page)).toContainText('And nine people.');

  await checks.click();
  await page.getByRole('button', { name: /^Headline .*One TK mark is left here/ }).click();
  await expect(headline(page)).toBeFocused();
  await headline(page).fill('Three boats');
  await checks.click();
  await page.getByRole('button', { name: /^Standfirst/ }).click();
  await page.keyboard.type('It was a long night.');
  await expect(checks).toHaveAccessibleName('Checks: nothing to mend');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Read it' })).toBeVisible();
});

test('the budget takes a story by two words, and moves it by key, by drag and by date', async ({ page }) => {
  await openDesk(page, '/admin/budget');
  const day = (place: number) => page.locator('.budget-days > section').nth(place);
  await day(0).locator('summary', { hasText: 'Plan a story' }).click();
  await day(0).getByLabel('Slugline').fill('monsoon maps');
  await day(0).getByLabel('Section').selectOption('In depth');
  await day(0).getByRole('button', { name: 'Plan it' }).click();
  const entry = page.locator('.budget-entry', { hasText: 'monsoon maps' });
  await expect(day(0).locator('.budget-entry')).toHaveText(/monsoon maps/);

  await page.getByLabel('Move monsoon maps').focus();
  await page.keyboard.press('ArrowRight');
  await expect(day(1).locator('.budget-entry')).toHaveText(/monsoon maps/);
  await expect(page.getByLabel('Move monsoon maps')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(day(2).locator('.budget-entry')).toHaveText(/monsoon maps/);
  await page.reload();
  await expect(day(2).locator('.budget-entry')).toHaveText(/monsoon maps/);

  await entry.getByRole('paragraph').first().dragTo(day(5).getByRole('heading'));
  await expect(day(5).locator('.budget-entry')).toHaveText(/monsoon maps/);
  await entry.locator('summary').click();
  await entry.getByLabel('Planned for').fill('2030-01-02');
  await entry.getByRole('button', { name: 'Set' }).click();
  await expect(page.getByText(/^monsoon maps: Wed,? 2 Jan\.$/)).toBeVisible();
  await expect(entry).toHaveCount(0);
  await page.goto('/admin/budget?view=list&from=2030-01-01');
  await expect(entry).toBeVisible();
});

test('of two who plan a story at once the second is told, and sees what the first did', async ({
  page,
  baseURL,
}) => {
  await openDesk(page);
  await writeStory(page, { headline: 'Planned twice', text: 'By two.' });
  await saveStory(page);
  await page.goto('/admin/budget');
  const entry = page.locator('.budget-entry', { hasText: 'Planned twice' });
  await expect(entry).toBeVisible();
  const story = (await entry.getAttribute('data-entry')) ?? '';
  await page.request.post(`/api/stories/${story}/planned-day`, {
    data: { from: null, to: '2030-02-01' },
    headers: { origin: baseURL ?? '' },
  });
  await page.getByLabel('Move Planned twice').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('alert').filter({ hasText: 'You planned this story' })).toBeVisible();
  await expect(entry).toHaveCount(0);
});
