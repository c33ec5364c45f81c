import { type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { BROWSER_ARGS, installedBrowser } from '../browser.ts';

/** Runs `work` with a page of the installed browser; null where there is none. */
export async function inBrowser<T>(
  work: (page: Page) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T | null> {
  const executablePath = installedBrowser();
  if (executablePath === null) return null;
  const browser = await chromium.launch({ executablePath, args: [...BROWSER_ARGS] });
  try {
    return await work(await browser.newPage(options));
  } finally {
    await browser.close();
  }
}
