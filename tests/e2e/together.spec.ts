import type { Page } from '@playwright/test';
import { headline, openReader, publishStory, state, text } from './at-the-desk.ts';
import { hire, openDeskOf } from './hire.ts';
import { expect } from './newsroom.ts';
import { comeBackTo, expectSaved, openWritten, testAlone as test, writeOn } from './surviving.ts';

/** Two people who work on one story. */

const BEN = { name: 'Ben Thapa', email: 'ben@newsroom.example', password: 'kaveri-umbrella-tin' };

const around = (page: Page) => page.locator('.story-presence');

test('they see each other, on the story and on the list, until one of them leaves', async ({
  page,
  own,
  context,
  baseURL,
}) => {
  await hire(own.dataDir, BEN);
  await openWritten(page, { headline: 'Two at a desk', text: 'One story.' });
  await expect(around(page)).toHaveText('');
  const ben = await openDeskOf(context.browser(), baseURL ?? '', BEN);
  await expect(ben.getByRole('listitem').filter({ hasText: 'Two at a desk' })).toContainText('open: editor');
  await ben.goto(page.url());
  await expect(around(ben)).toHaveText(/^editor has this story open, since \d\d:\d\d\.$/);
  await expect(headline(ben)).toBeEnabled();
  await comeBackTo(page);
  await expect(around(page)).toHaveText(/^Ben Thapa has this story open, since \d\d:\d\d\.$/);
  await ben.setViewportSize({ width: 360, height: 640 });
  expect(await ben.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  for (const name of ['More', 'Save draft', 'Preview', 'Publish']) {
    const box = await ben.locator('.story-actions').getByText(name, { exact: true }).boundingBox();
    expect([name, box && box.x >= 0 && box.x + box.width <= 360]).toEqual([name, true]);
  }

  await ben.goto('/admin');
  await expect
    .poll(async () => {
      await comeBackTo(page);
      return around(page).textContent();
    })
    .toBe('');
  await ben.context().close();
});

test('an editor that crashed is no longer told of within two minutes', async ({
  page,
  own,
  context,
  baseURL,
}) => {
  await hire(own.dataDir, BEN);
  await openWritten(page, { headline: 'Crashed', text: 'One story.' });
  const ben = await openDeskOf(context.browser(), baseURL ?? '', BEN);
  await ben.clock.install();
  await ben.goto(page.url());
  await expect(around(ben)).toContainText('editor has this story open');
  await page.goto('chrome://crash').catch(() => undefined); // it never arrives
  own.age(91_000);
  await ben.clock.runFor(20_000);
  await expect(around(ben)).toHaveText('');
  await ben.context().close();
});

test('one saves: the other hears of it without being interrupted, and chooses', async ({
  page,
  own,
  context,
  baseURL,
}) => {
  await hire(own.dataDir, BEN);
  await openWritten(page, { headline: 'Taken over', text: 'One story.' });
  const ben = await openDeskOf(context.browser(), baseURL ?? '', BEN);
  await ben.goto(page.url());
  await writeOn(ben, ' As Ben wrote it.');
  await expectSaved(ben, { headline: 'Taken over', text: 'One story. As Ben wrote it.' });

  await comeBackTo(page);
  await expect(
    page.getByText(/^Ben Thapa saved this story at \d\d:\d\d\. You see the version before\.$/),
  ).toBeVisible();
  await writeOn(page, ' Mine.');
  await expect(
    page.getByText(/^Ben Thapa saved this story at \d\d:\d\d\. Yours is not saved over it\.$/),
  ).toBeVisible();
  await expect(state(page)).toContainText('Not saved: a newer version is there, yours kept in this browser');
  await expect(text(page)).toBeFocused();
  await page.getByRole('button', { name: 'Compare both' }).click();
  await expect(page.getByRole('region', { name: 'Saved elsewhere' })).toContainText('As Ben wrote it.');
  await page.getByRole('button', { name: 'Save mine on top of theirs' }).click();
  await expectSaved(page, { headline: 'Taken over', text: 'One story. Mine.' });

  await comeBackTo(ben);
  await ben.getByRole('button', { name: 'Show the newer version' }).click();
  await expectSaved(ben, { headline: 'Taken over', text: 'One story. Mine.' });
  await ben.context().close();
});

test('what saves itself changes nothing for readers until Update', async ({ page, context, baseURL }) => {
  await openWritten(page, { headline: 'Live', text: 'As published.' });
  const path = await publishStory(page);
  await writeOn(page, ' Half a thou');
  await expect(state(page)).toContainText('Live, changes not published · Saved');
  const reader = await openReader(context.browser());
  await reader.goto(`${baseURL}${path}`);
  await expect(reader.locator('article')).toContainText('As published.');
  await expect(reader.locator('article')).not.toContainText('Half a thou');
  await page.keyboard.type('ght.');
  await page.getByRole('button', { name: 'Update' }).click();
  await expect(page.getByText('Updated. Readers see this text now.')).toBeVisible();
  await reader.reload();
  await expect(reader.locator('article')).toContainText('As published. Half a thought.');
  await reader.context().close();
});
