import { inBrowser } from './in-browser.ts';

export type BrowserRequests = {
  all: string[];
  thirdParty: string[];
  nextScripts: string[];
  complaints: string[];
};

/** What a browser asks for when it opens the page and reads it to the end; null where no browser is installed. */
export function listRequests(url: string): Promise<BrowserRequests | null> {
  return inBrowser(async (page) => {
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
  });
}
