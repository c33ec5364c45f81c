import type { Page } from '@playwright/test';
import { text } from './at-the-desk.ts';
import { expect } from './newsroom.ts';

export const pane = (page: Page) => page.getByRole('complementary', { name: 'Notes and suggestions' });
export const passage = (page: Page) => text(page).locator('.note-passage, .note-active');

export const chosen = (page: Page) => page.evaluate(() => getSelection()?.toString());

/** Chooses words of the text by the keyboard, where they stand first; again where the browser was slower than the keys. */
export async function chooseWords(page: Page, words: string) {
  await expect(async () => {
    const lines = await text(page).locator(':scope > p').allTextContents();
    const at = lines.join('\n').indexOf(words);
    await text(page).focus();
    await page.keyboard.press('Control+Home');
    for (let sign = 0; sign < at; sign += 1) await page.keyboard.press('ArrowRight');
    for (let sign = 0; sign < words.length; sign += 1) await page.keyboard.press('Shift+ArrowRight');
    expect(await chosen(page)).toBe(words);
  }).toPass();
}
