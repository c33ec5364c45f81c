import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Switches for a browser that talks to nobody but the portal. */
export const BROWSER_ARGS: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The browser to test with: STRINGER_BROWSER, else an installed Chromium; null when Playwright's own must do. */
export function installedBrowser(): string | null {
  const given = process.env.STRINGER_BROWSER;
  if (given) return given;
  const directories = (process.env.PATH ?? '').split(delimiter);
  const candidates = NAMES.flatMap((name) => directories.map((directory) => join(directory, name)));
  return [...candidates, ...APPLICATIONS].find((file) => existsSync(file)) ?? null;
}
