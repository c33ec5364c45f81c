import AxeBuilder from '@axe-core/playwright';
import { openDesk, openReader, publishStory, writeStory } from './at-the-desk.ts';
import { expect, test } from './newsroom.ts';

const DAY = 86_400_000;
const dayIn = (days: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' }).format(Date.now() + days * DAY);

test('an editor schedules a withdrawal with its kind, reason and notice, and takes it back', async ({
  page,
  context,
  baseURL,
}) => {
  await openDesk(page);
  await writeStory(page, { headline: 'The dam that was not', text: 'It was never built.' });
  const path = await publishStory(page);
  await page.getByRole('button', { name: 'Schedule', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Schedule' });
  await dialog.getByLabel('Day of the withdrawal').fill(dayIn(2));
  await dialog.getByLabel(/^Time of the withdrawal/).fill('12:00');
  await dialog.getByLabel(/^Kill/).check();
  await dialog.getByLabel('Notice for readers').fill('There is no dam.');
  await expect(dialog.getByText('The newsroom gets its letter when you schedule this')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await dialog.getByRole('button', { name: 'Schedule the withdrawal' }).click();
  await expect(dialog.getByText('Not scheduled: the reason is missing.')).toBeVisible();
  await dialog.getByLabel('Reason, for the newsroom only').fill('The source made it up.');
  await dialog.getByRole('button', { name: 'Schedule the withdrawal' }).click();
  const plans = page.getByRole('list', { name: 'What is planned' });
  await expect(plans).toContainText(/Withdrawal .*12:00.*, as kill\./);

  const reader = await openReader(context.browser());
  expect((await reader.goto(`${baseURL}${path}`))?.status()).toBe(200);
  await page.getByRole('button', { name: 'Schedule', exact: true }).click();
  await expect(dialog.getByLabel('Notice for readers')).toHaveValue('There is no dam.');
  await page.setViewportSize({ width: 360, height: 740 });
  await dialog.getByRole('button', { name: 'Cancel the withdrawal' }).click();
  await expect(dialog).toBeHidden();
  await expect(plans).toBeHidden();
});
