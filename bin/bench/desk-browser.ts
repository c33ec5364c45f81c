import { chromium, type Page } from '@playwright/test';
import { BROWSER_ARGS, installedBrowser } from '../browser.ts';

/** The first account of the bench's own portal. */
export const WRITER = { email: 'writer@bench.example', password: 'ten-thousand-stories' };

/** Runs `work` in a browser in which somebody is logged in; null where no browser is installed. */
export async function atTheDesk<T>(url: string, work: (page: Page) => Promise<T>): Promise<T | null> {
  const executablePath = installedBrowser();
  if (executablePath === null) return null;
  const browser = await chromium.launch({ executablePath, args: [...BROWSER_ARGS] });
  try {
    const page = await browser.newPage({ baseURL: url, viewport: { width: 1280, height: 900 } });
    await page.goto('/admin');
    await page.getByLabel('E-mail address').fill(WRITER.email);
    await page.getByLabel('Password').fill(WRITER.password);
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.getByRole('button', { name: 'Log out' }).waitFor();
    return await work(page);
  } finally {
    await browser.close();
  }
}
