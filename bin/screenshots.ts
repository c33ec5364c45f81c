import { mkdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { BROWSER_ARGS, obtainBrowser } from './browser.ts';
import { CommandError, runCommand } from './command.ts';
import { startPortal } from './portal-process.ts';

const FOLDER = 'docs/screenshots';
const SIZE = { width: 1280, height: 960 };
const PHONE = { width: 360, height: 740 };
const ADMIN = { SETUP_EMAIL: 'editor@paper.example', SETUP_PASSWORD: 'nine keyboards and a river' };
const DEMO_WITHIN_MS = 300_000;

/** npm run screenshots: the pictures of the README, of a paper of its own with the demo stories. */
async function takeScreenshots(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const executablePath = await obtainBrowser();
  const portal = await startPortal({ env: { ...ADMIN, DEMO: 'true' } });
  const browser = await chromium.launch({
    args: [...BROWSER_ARGS],
    ...(executablePath === null ? {} : { executablePath }),
  });
  try {
    await untilComplete(portal.output);
    const page = await browser.newPage({ baseURL: portal.url, viewport: SIZE });
    await showPaper(page);
    await showFinding(page);
    await showDesk(page);
    await showPhone(page);
  } finally {
    await browser.close();
    await portal.remove();
  }
}

async function untilComplete(output: () => string): Promise<void> {
  const limit = Date.now() + DEMO_WITHIN_MS;
  while (!output().includes('The demo content is complete')) {
    if (Date.now() > limit) throw new CommandError('The demo was not complete within five minutes.');
    await wait(500);
  }
}

async function showPaper(page: Page): Promise<void> {
  await page.goto('/');
  await keep(page, 'front');
  await page.getByRole('link', { name: 'The canal that two districts measure differently' }).first().click();
  await keep(page, 'story');
}

async function showFinding(page: Page): Promise<void> {
  await page.goto('/archive');
  await page.getByRole('main').getByRole('link').first().click();
  await page.getByRole('main').getByRole('link').first().click();
  await keep(page, 'archive');
  await page.goto('/search?q=canal');
  await keep(page, 'search');
}

async function showDesk(page: Page): Promise<void> {
  await page.goto('/login?next=%2Fadmin');
  await page.getByLabel('E-mail').fill(ADMIN.SETUP_EMAIL);
  await page.getByLabel('Password').fill(ADMIN.SETUP_PASSWORD);
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.getByRole('link', { name: 'The canal that two districts measure differently' }).click();
  await page.getByRole('toolbar').waitFor();
  await keep(page, 'desk');
}

async function showPhone(page: Page): Promise<void> {
  await page.setViewportSize(PHONE);
  await page.goto('/');
  await keep(page, 'phone');
  await page.emulateMedia({ colorScheme: 'dark' });
  await keep(page, 'phone-dark');
}

async function keep(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  const picture = sharp(await page.screenshot()).resize({ width: 960, withoutEnlargement: true });
  await picture.webp({ quality: 82 }).toFile(`${FOLDER}/${name}.webp`);
  console.log(`${FOLDER}/${name}.webp`);
}

if (import.meta.main) await runCommand(takeScreenshots);
