import { chromium } from '@playwright/test';
import { BROWSER_ARGS, installedBrowser } from '../browser.ts';

export type BrowserRequests = {
  all: string[];
  thirdParty: string[];
  nextScripts: string[];
  complaints: string[];
};

/** What a browser asks for when it opens the page and reads it to the end; null where no browser is installed. */
export async function listRequests(url: string): Promise<BrowserRequests | null> {
  const executablePath = installedBrowser();
  if (executablePath === null) return null;
  const browser = await chromium.launch({ executablePath, args: [...BROWSER_ARGS] });
  try {
    const page = await browser.newPage();
    const all: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => all.push(request.url()));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(url, { waitUntil: 'load' });
    await page.mouse.wheel(0, 100_000);
    await page.waitForLoadState('networkidle');
    const { origin } = new URL(url);
    return {
      all,
      complaints,
      thirdParty: all.filter((address) => !address.startsWith(`${origin}/`) && !address.startsWith('data:')),
      nextScripts: all.filter((address) => new URL(address).pathname.startsWith('/_next/')),
    };
  } finally {
    await browser.close();
  }
}
