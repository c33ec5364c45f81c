import type { Browser, Page } from '@playwright/test';
import sharp from 'sharp';
import { EDITOR, expect } from './newsroom.ts';

/** What the browser tests of the desk do again and again, in the newsroom's words. */

export async function openDesk(page: Page, path = '/admin', { email, password } = EDITOR) {
  await page.goto(path);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page.getByRole('button', { name: 'Log out' })).toBeVisible();
}

export const headline = (page: Page) => page.getByRole('textbox', { name: 'Headline', exact: true });
export const text = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true });
export const slide = (page: Page, place: number) => page.getByRole('listitem', { name: `Picture ${place}` });

/** A story with a headline and a text, not yet saved. */
export async function writeStory(page: Page, words: { headline: string; text: string }) {
  await page.goto('/admin/stories/new');
  await headline(page).fill(words.headline);
  await text(page).click();
  await page.keyboard.type(words.text);
}

/** The editor hears of a moved cursor with the next picture of the screen: no hand is as fast as the keys of a test. */
export const untilHeard = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

export async function saveStory(page: Page) {
  await page.getByRole('button', { name: /^Save/ }).click();
  await expect(state(page)).toContainText(' · Saved ');
}

/** From now on nothing that is saved arrives; returns the way to let it through again. */
export async function holdSaves(page: Page): Promise<() => Promise<void>> {
  const isSave = /\/api\/stories(\/[0-9a-f]{32})?$/;
  const context = page.context();
  await context.route(isSave, (route) => route.abort('internetdisconnected'));
  return () => context.unroute(isSave);
}

export const state = (page: Page) => page.locator('.story-state');

/** Publishes what stands on the page, whatever is warned of; resolves with the address that readers find it at. */
export async function publishStory(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const link = page.getByRole('link', { name: 'Read it' });
  const allTheSame = page.getByRole('button', { name: 'Publish all the same' });
  await expect(link.or(allTheSame)).toBeVisible();
  if (await allTheSame.isVisible()) await allTheSame.click();
  await expect(link).toBeVisible();
  return (await link.getAttribute('href')) ?? '';
}

/** Opens what can be done with a story that readers have, or had. */
export async function afterPublication(page: Page, tool: string) {
  await page.locator('summary', { hasText: 'After publication' }).click();
  await page.getByRole('button', { name: tool, exact: true }).click();
}

/** Takes the open story from readers without a notice. */
export async function unpublishStory(page: Page) {
  await afterPublication(page, 'Withdraw');
  await page.getByRole('dialog').getByRole('button', { name: 'Unpublish' }).click();
}

/** A photograph as a phone would send it: with a position, and on its side. */
export async function photograph(name: string, background: string) {
  const picture = sharp({ create: { width: 900, height: 600, channels: 3, background } });
  const position = { GPSLatitude: '34/1 31/1 0/1', GPSLatitudeRef: 'N' };
  const buffer = await picture
    .withExif({ IFD0: { Make: 'SecretCamera' }, IFD3: position })
    .jpeg()
    .toBuffer();
  return { name, mimeType: 'image/jpeg', buffer };
}

export async function sendPictures(page: Page, files: Awaited<ReturnType<typeof photograph>>[]) {
  await expect(page.getByRole('button', { name: 'Add pictures' })).toBeEnabled();
  await page.getByLabel('Files of pictures', { exact: true }).setInputFiles(files);
}

/** A reader, or a stranger: another browser window, in which nobody is logged in. */
export async function openReader(browser: Browser | null): Promise<Page> {
  if (browser === null) throw new Error('This page has no browser of its own.');
  return (await browser.newContext()).newPage();
}
