import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect } from './newsroom.ts';

/** What the browser tests of the front do again and again. */

const newId = () => randomBytes(16).toString('hex');

/** A story of the desk that nothing is warned of, saved once; whoever is logged in on this page wrote it. */
export async function draftStory(page: Page, headline: string, sectionId = 'news'): Promise<string> {
  const id = newId();
  const nothing = { kicker: '', trailText: '', dateline: '', socialHeadline: '' };
  const bylines = [{ name: 'Neel Arora', role: 'reporting' }];
  const lists = { bylines, topics: [], slides: [], leadPicture: null, socialPicture: null };
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'A text.' }] };
  const content = {
    ...nothing,
    ...lists,
    sectionId,
    headline,
    standfirst: 'What is known so far.',
    body: { type: 'doc', content: [paragraph] },
  };
  await post(page, '/api/stories', { id, kind: 'saved', content, slugline: '', urlSlug: '' });
  return id;
}

export async function runStory(page: Page, headline: string, sectionId = 'news'): Promise<string> {
  const id = await draftStory(page, headline, sectionId);
  await post(page, `/api/stories/${id}/publish`, { version: 1 });
  return id;
}

async function post(page: Page, path: string, data: object): Promise<void> {
  const { origin } = new URL(page.url());
  const response = await page.request.post(path, { data, headers: { origin } });
  expect(response.ok(), await response.text()).toBe(true);
}

/** Gives a draft its hour: noon of a day, by the newsroom's clock. */
export const scheduleFor = (page: Page, id: string, day: string): Promise<void> =>
  post(page, `/api/stories/${id}/schedule`, { version: 1, hour: { day, time: '12:00' } });

/** Everything that stands in slots goes, so that a test has a front of its own. */
export async function openFront(page: Page) {
  await page.goto('/admin/front');
  const remove = page.getByRole('button', { name: 'Remove' });
  await expect(page.locator('.front-desk')).toBeEnabled();
  while ((await remove.count()) > 0) await remove.first().click();
}

export const block = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
export const slot = (page: Page, name: string) =>
  page.locator('.front-blocks').getByRole('listitem', { name, exact: true });
export const offer = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Stories found' }).getByRole('listitem', { name, exact: true });

/** The headlines of a block's slots, in their order. */
export const slotsOf = (page: Page, name: string) => block(page, name).locator('.front-slot-name');

/** Finds a story and puts it last into a block, as the keyboard does. */
export async function put(page: Page, headline: string, into: string) {
  await page.getByLabel('Put into').selectOption(into);
  await page.getByRole('searchbox').fill(headline);
  await offer(page, headline)
    .getByRole('button', { name: `To ${into}` })
    .click();
  await expect(block(page, into)).toContainText(headline);
}

export const saved = (page: Page) => expect(page.locator('.front-state')).toContainText('Draft · Saved');

export async function launch(page: Page) {
  await page.getByRole('button', { name: 'Launch', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Launch this front' });
  await dialog.getByRole('button', { name: 'Launch', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('.front-state')).toContainText('Launched');
}
