import type { Page } from '@playwright/test';
import { openDesk, saveStory, state, text, untilHeard, writeStory } from './at-the-desk.ts';
import { expect, test } from './newsroom.ts';
import { chooseWords, chosen, pane, passage } from './noting.ts';

const field = (page: Page, name: string) => pane(page).getByRole('textbox', { name });

test('a sentence that is cut and put elsewhere keeps what is suggested about it', async ({ page }) => {
  await openDesk(page);
  await writeStory(page, { headline: 'The dam', text: 'The dam rose.' });
  await page.keyboard.press('Enter');
  await page.keyboard.type('Nobody was hurt.');
  await chooseWords(page, 'dam');
  await page.keyboard.press('Control+Alt+s');
  await expect(page.getByRole('button', { name: 'Suggest', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.keyboard.type('water');
  await page.keyboard.press('Control+Alt+s');
  const suggest = page.getByRole('button', { name: 'Suggest', exact: true });
  await expect(suggest).toHaveAttribute('aria-pressed', 'false');
  await expect(text(page).locator('del')).toHaveText('dam');
  await expect(async () => {
    await text(page).focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Shift+End');
    expect(await chosen(page)).toBe('The damwater rose.');
  }).toPass();
  await page.keyboard.press('Control+x');
  await expect(text(page).locator('p').first()).toHaveText('');
  await page.keyboard.press('Control+End');
  await untilHeard(page);
  await page.keyboard.press('Control+v');
  await expect(text(page).locator('p').last()).toHaveText('Nobody was hurt.The damwater rose.');
  await expect(text(page).locator('p').last().locator('del')).toHaveText('dam');
  await expect(text(page).locator('p').last().locator('ins')).toHaveText('water');
});

test('a note and a reply that were not sent are there after a reload, and go on from there', async ({
  page,
}) => {
  await openDesk(page);
  await writeStory(page, { headline: 'The river rose', text: 'It rose by four metres at noon.' });
  await saveStory(page);
  await chooseWords(page, 'noon');
  await page.keyboard.press('Control+Alt+m');
  await expect(field(page, 'Your note')).toBeFocused();
  await page.keyboard.type('Or at one?');
  await page.keyboard.press('Control+Enter');
  await expect(pane(page).getByRole('listitem')).toContainText('Or at one?');
  await saveStory(page);
  await pane(page).getByRole('button', { name: 'Reply' }).click();
  await expect(field(page, 'Your reply')).toBeFocused();
  await page.keyboard.type('Half of a reply');
  await chooseWords(page, 'four metres');
  await page.keyboard.press('Control+Alt+m');
  await expect(field(page, 'Your note')).toBeFocused();
  await page.keyboard.type('Whose gauge');

  await page.reload();
  const written = field(page, 'Your note');
  await expect(written).toHaveValue('Whose gauge');
  await expect(field(page, 'Your reply')).toHaveValue('Half of a reply');
  await expect(pane(page).getByText('four metres')).toBeVisible();
  await written.fill('Whose gauge was it?');
  await page.keyboard.press('Control+Enter');
  await expect(passage(page).filter({ hasText: 'four metres' })).toBeVisible();
  await pane(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(state(page)).toContainText('Draft · Saved');
  await page.reload();
  await expect(passage(page)).toHaveText(['four metres', 'noon']);
  await expect(pane(page)).toBeHidden();
});
