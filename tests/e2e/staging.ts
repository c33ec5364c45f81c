import type { Page } from '@playwright/test';

/** How the browser tests bring a story from stage to stage, and read what was said on the way. */

export async function moveStage(page: Page, name: string, note = '') {
  const button = page.getByRole('button', { name, exact: true });
  if (!(await button.isVisible())) await page.locator('summary', { hasText: 'Stage' }).click();
  if (note) await page.getByLabel('Note, if there is something to say').fill(note);
  await button.click();
}

export const said = (page: Page) => page.getByRole('region', { name: 'What was said on the way' });
