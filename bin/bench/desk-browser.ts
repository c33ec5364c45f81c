import type { Page } from '@playwright/test';
import { inBrowser } from './in-browser.ts';

/** The first account of the bench's own portal. */
export const WRITER = { email: 'writer@bench.example', password: 'ten-thousand-stories' };

/** Runs `work` in a browser in which somebody is logged in; null where no browser is installed. */
export const atTheDesk = <T>(url: string, work: (page: Page) => Promise<T>): Promise<T | null> =>
  inBrowser(
    async (page) => {
      await page.goto('/admin');
      await page.getByLabel('E-mail address').fill(WRITER.email);
      await page.getByLabel('Password').fill(WRITER.password);
      await page.getByRole('button', { name: 'Log in' }).click();
      await page.getByRole('button', { name: 'Log out' }).waitFor();
      return work(page);
    },
    { baseURL: url, viewport: { width: 1280, height: 900 } },
  );
