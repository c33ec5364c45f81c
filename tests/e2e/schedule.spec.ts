import {
  headline,
  openDesk,
  openReader,
  publishStory,
  saveStory,
  state,
  text,
  writeStory,
} from './at-the-desk.ts';
import { minuteIn } from './hours.ts';
import { expect, test } from './newsroom.ts';

test('an editor schedules a story, changes it, moves and cancels it; readers see nothing of it', async ({
  page,
  context,
  baseURL,
}) => {
  await openDesk(page);
  await writeStory(page, { headline: 'Scheduled in the browser', text: 'The river will rise.' });
  await saveStory(page);
  await page.getByRole('button', { name: 'Schedule', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Schedule' });
  const later = minuteIn(26 * 60);
  await dialog.getByLabel('Day of the publication').fill(minuteIn(-48 * 60).day);
  await dialog.getByLabel(/^Time of the publication/).fill(later.time);
  await expect(dialog.getByText('is over: it is')).toBeVisible();
  await dialog.getByLabel('Day of the publication').fill(later.day);
  await expect(dialog.getByText(/Readers get this text .* at \/.*scheduled-in-the-browser/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Schedule', exact: true }).click();
  await page.getByRole('button', { name: 'Schedule all the same' }).click();
  await expect(state(page)).toContainText('Scheduled');
  const plans = page.getByRole('list', { name: 'What is planned' });
  await expect(plans).toContainText(/Publication .*, at \/.*scheduled-in-the-browser/);
  const path = /\/\d{4}\/\d\d\/\d\d\/[a-z-]+/.exec((await plans.textContent()) ?? '')?.[0] ?? '';

  const reader = await openReader(context.browser());
  expect((await reader.goto(`${baseURL}${path}`))?.status()).toBe(404);

  await headline(page).fill('Scheduled and then changed');
  await saveStory(page);
  await expect(plans).toContainText('The text here is newer than the one that is scheduled.');
  await page.getByRole('button', { name: 'Put the newer text into the schedule' }).click();
  await page.getByRole('button', { name: 'Schedule all the same' }).click();
  await expect(plans).not.toContainText('newer');

  await page.goto('/admin/stories?state=scheduled');
  await expect(page.getByRole('listitem').filter({ hasText: 'Scheduled and then changed' })).toContainText(
    'Publication',
  );
  await page.getByRole('link', { name: 'Scheduled and then changed' }).click();
  await page.getByRole('button', { name: 'Schedule', exact: true }).click();
  await dialog.getByRole('button', { name: 'Cancel the schedule' }).click();
  await expect(state(page)).toContainText('Ready');
  await expect(plans).toHaveCount(0);
});

test('what is worth a look before a schedule is asked as a schedule, and leads out of its dialog to the place', async ({
  page,
}) => {
  await openDesk(page);
  await writeStory(page, { headline: 'Scheduled without a standfirst', text: 'It is to come.' });
  await saveStory(page);
  const schedule = page.getByRole('dialog', { name: 'Schedule', exact: true });
  const question = page.getByRole('dialog', { name: 'Schedule all the same?' });
  const tomorrow = minuteIn(26 * 60);
  const ask = async () => {
    await page.locator('.story-bar').getByRole('button', { name: 'Schedule' }).click();
    await schedule.getByLabel('Day of the publication').fill(tomorrow.day);
    await schedule.getByLabel(/^Time of the publication/).fill(tomorrow.time);
    await schedule.getByRole('button', { name: 'Schedule', exact: true }).click();
  };
  await ask();
  await question.getByRole('button', { name: /^Standfirst/ }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Standfirst' })).toBeFocused();
  await ask();
  await question.getByRole('button', { name: 'Schedule all the same' }).click();
  await expect(state(page)).toContainText('Scheduled');
});

test('an embargo stands over the story in words and holds it back; a duplicate does not take it along', async ({
  page,
}) => {
  await openDesk(page);
  await writeStory(page, { headline: 'Held back', text: 'Not before tomorrow.' });
  await saveStory(page);
  await page.getByRole('button', { name: 'Schedule', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Schedule' });
  const later = minuteIn(26 * 60);
  await dialog.getByLabel('Day of the embargo').fill(later.day);
  await dialog.getByLabel(/^Time of the embargo/).fill(later.time);
  await dialog.getByLabel('Reason').fill('Asked for by the ministry');
  await dialog.getByRole('button', { name: 'Set the embargo' }).click();
  const plans = page.getByRole('list', { name: 'What is planned' });
  await expect(plans).toContainText(/Embargo until .*Asked for by the ministry/);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'under embargo until' })).toBeVisible();

  await page.getByText('More', { exact: true }).click();
  await page.getByRole('button', { name: 'Duplicate' }).click();
  await expect(headline(page)).toHaveValue('Held back');
  await expect(text(page)).toContainText('Not before tomorrow.');
  await expect(plans).toHaveCount(0);
  await page.goto('/admin/stories');
  await expect(page.getByText(/^Embargo until/)).toHaveCount(1);
});

test('a live story breaks over every page until an editor ends it', async ({ page, context, baseURL }) => {
  await openDesk(page);
  await writeStory(page, { headline: 'The dam gives way', text: 'It gave way at noon.' });
  const path = await publishStory(page);
  await page.getByRole('button', { name: 'Schedule', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Schedule' });
  const later = minuteIn(60);
  await dialog.getByLabel('Day of the breaking').fill(later.day);
  await dialog.getByLabel(/^Time of the breaking/).fill(later.time);
  await expect(dialog.getByText('A banner on every page leads to it')).toBeVisible();
  await dialog.getByRole('button', { name: 'Mark as breaking' }).click();
  await expect(page.getByRole('list', { name: 'What is planned' })).toContainText('Breaking until');

  const reader = await openReader(context.browser());
  await reader.goto(`${baseURL}/news`);
  const banner = reader.getByRole('complementary', { name: 'Breaking news' });
  // Other stories may be breaking in this portal.
  const breaking = banner.getByRole('link', { name: 'The dam gives way' });
  await breaking.click();
  await expect(reader).toHaveURL(`${baseURL}${path}`);
  await expect(breaking).toHaveCount(0);

  await page.getByRole('button', { name: 'Schedule', exact: true }).click();
  await dialog.getByRole('button', { name: 'End it now' }).click();
  await expect(page.getByRole('list', { name: 'What is planned' })).toHaveCount(0);
  await reader.goto(`${baseURL}/news`);
  await expect(breaking).toHaveCount(0);
});
