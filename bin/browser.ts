import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { CommandError } from './command.ts';

const START_WITHIN_MS = 60_000;
const FETCH_WITHIN_MS = 300_000;

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

/**
 * A browser that starts: the installed Chromium, else Playwright's own, fetched, else Debian's package when root.
 * null means Playwright's own, which it finds by itself.
 */
export async function obtainBrowser(): Promise<string | null> {
  const installed = installedBrowser();
  if (installed !== null && (await starts(installed))) return installed;
  if (await starts(null)) return null;
  console.log('No browser here. Fetching the one that Playwright knows.');
  await attempt('node_modules/.bin/playwright', ['install', 'chromium']);
  if (await starts(null)) return null;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Fetching Chromium from Debian.');
    await attempt('apt-get', ['update']);
    await attempt('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium']);
    const fetched = installedBrowser();
    if (fetched !== null && (await starts(fetched))) return fetched;
  }
  throw new CommandError('No browser to test with: install Chromium, or name one in STRINGER_BROWSER.');
}

async function starts(executablePath: string | null): Promise<boolean> {
  const options = executablePath === null ? {} : { executablePath };
  try {
    const browser = await chromium.launch({ ...options, args: [...BROWSER_ARGS], timeout: START_WITHIN_MS });
    await browser.close();
    return true;
  } catch (error) {
    console.log(`${executablePath ?? "Playwright's browser"} does not start: ${firstLine(error)}`);
    return false;
  }
}

/** Runs a command and goes on whatever comes of it: the browser is tried afterwards. */
async function attempt(command: string, args: string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const child = spawn(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env,
    timeout: FETCH_WITHIN_MS,
  });
  await once(child, 'close').catch((error: unknown) => console.log(`${command}: ${firstLine(error)}`));
}

const firstLine = (error: unknown) => String(error instanceof Error ? error.message : error).split('\n')[0];
