import { headline, holdSaves, state, text } from './at-the-desk.ts';
import { expect, test } from './newsroom.ts';
import { comeBackTo, expectSaved, markPage, offer, openWritten, writeOn } from './surviving.ts';

const SAVE = /\/api\/stories\/[0-9a-f]{32}$/;

/** What may happen to a browser while somebody writes. What may happen to the server: survival-server.spec.ts */

test('the network is gone for five minutes: the text is kept, tried less and less often, and saved when it is back', async ({
  page,
  context,
}) => {
  await page.clock.install();
  await openWritten(page, { headline: 'Written on a train', text: 'Before the tunnel.' });
  const isSame = await markPage(page);
  let tries = 0;
  page.on('requestfailed', (request) => {
    if (request.method() === 'PUT' && SAVE.test(request.url())) tries += 1;
  });
  await context.setOffline(true);
  await writeOn(page, ' In the tunnel.');
  await expect(state(page)).toContainText('Draft · Not saved: offline, kept in this browser');
  await expect(text(page)).toBeFocused();
  for (let minute = 1; minute <= 5; minute += 1) {
    const before = tries;
    await page.clock.runFor(60_000);
    await expect.poll(() => tries).toBeGreaterThan(before);
    await page.keyboard.type(` Minute ${minute}.`);
  }
  expect(tries).toBeLessThan(12);
  await expect(state(page)).toContainText('Not saved: offline, kept in this browser');
  await context.setOffline(false);
  const all = 'Before the tunnel. In the tunnel. Minute 1. Minute 2. Minute 3. Minute 4. Minute 5.';
  await expectSaved(page, { headline: 'Written on a train', text: all });
  await expect(text(page)).toBeFocused();
  await isSame();
});

test('a tab crashes: what was saved is there, what was not is offered, and saving goes on', async ({
  page,
  context,
}) => {
  await openWritten(page, { headline: 'A long day', text: 'Saved by itself.' });
  const story = page.url();
  const release = await holdSaves(page);
  await writeOn(page, ' Only in this browser.');
  await expect(state(page)).toContainText('Not saved');
  const crashed = page.waitForEvent('crash');
  await page.goto('chrome://crash').catch(() => undefined); // it never arrives
  await crashed;
  await page.close();
  await release();

  const next = await context.newPage();
  await next.goto(story);
  await offer(next).getByRole('button', { name: 'Go on with it' }).click();
  await expectSaved(next, { headline: 'A long day', text: 'Saved by itself. Only in this browser.' });
  await writeOn(next, ' And on.');
  await expectSaved(next, { headline: 'A long day', text: 'Saved by itself. Only in this browser. And on.' });
});

test('a page is loaded again in the middle of a word: the rest is offered and saves itself', async ({
  page,
}) => {
  await openWritten(page, { headline: 'Reloaded', text: 'One' });
  const release = await holdSaves(page);
  await writeOn(page, ' and two');
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await release();
  await offer(page).getByRole('button', { name: 'Go on with it' }).click();
  await expectSaved(page, { headline: 'Reloaded', text: 'One and two' });
});

test('two tabs with one story know of each other, and neither saves over the other', async ({
  page,
  context,
}) => {
  await openWritten(page, { headline: 'Two tabs', text: 'One story.' });
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByText('You have this story open in another tab, since')).toBeVisible();
  await comeBackTo(page);
  await expect(page.getByText('You have this story open in another tab, since')).toBeVisible();

  await headline(page).fill('Two tabs, from the first');
  await expectSaved(page, { headline: 'Two tabs, from the first', text: 'One story.' });
  await comeBackTo(second);
  await expect(
    second.getByText(/You saved this story in another tab at .* You see the version before\./),
  ).toBeVisible();
  await second.getByRole('button', { name: 'Show the newer version' }).click();
  await expect(headline(second)).toHaveValue('Two tabs, from the first');

  await second.route(SAVE, (route) => route.abort('internetdisconnected'));
  await writeOn(second, ' From the second.');
  await expect(state(second)).toContainText('Not saved');
  await writeOn(page, ' From the first.');
  await expectSaved(page, { headline: 'Two tabs, from the first', text: 'One story. From the first.' });
  await second.unroute(SAVE);
  await comeBackTo(second);
  await expect(second.getByText('Yours is not saved over it.')).toBeVisible();
  await expect(text(second)).toBeFocused();
  await second.getByRole('button', { name: 'Compare both' }).click();
  await expect(second.getByRole('region', { name: 'Saved elsewhere' })).toContainText('From the first.');
  await second.getByRole('button', { name: 'Save mine on top of theirs' }).click();
  await expectSaved(second, { headline: 'Two tabs, from the first', text: 'One story. From the second.' });
});

test('answers that are late, lost or out of order leave the newest text on the server', async ({ page }) => {
  await openWritten(page, { headline: 'Out of order', text: 'One.' });
  // A request that arrives after the one that was sent after it.
  const late: { url: string; headers: Record<string, string>; data: string }[] = [];
  await page.route(SAVE, async (route) => {
    const request = route.request();
    late.push({ url: request.url(), headers: await request.allHeaders(), data: request.postData() ?? '' });
    await route.abort('internetdisconnected');
  });
  await writeOn(page, ' Two.');
  await expect.poll(() => late.length).toBe(1);
  await page.unroute(SAVE);
  await writeOn(page, ' Three.');
  await page.keyboard.press('Control+s');
  await expectSaved(page, { headline: 'Out of order', text: 'One. Two. Three.' });
  const [old] = late;
  const arrived = await page.request.put(old?.url ?? '', {
    headers: old?.headers ?? {},
    data: old?.data ?? '',
  });
  expect(arrived.status()).toBe(409);

  // An answer that is lost after the server stored the text, while more is written.
  await page.route(SAVE, async (route) => {
    await route.fetch();
    await route.abort('internetdisconnected');
  });
  await writeOn(page, ' Four.');
  await expect(state(page)).toContainText('Not saved');
  await page.unroute(SAVE);
  await page.keyboard.type(' Five.');
  await expectSaved(page, { headline: 'Out of order', text: 'One. Two. Three. Four. Five.' });

  // An answer that comes after more was written.
  let answer = () => {};
  const held = new Promise<void>((resolve) => (answer = resolve));
  await page.route(SAVE, async (route) => {
    const response = await route.fetch();
    await held;
    await route.fulfill({ response });
  });
  await page.keyboard.type(' Six.');
  await expect(state(page)).toContainText('Saving');
  await page.keyboard.type(' Seven.');
  await comeBackTo(page); // hears of its own save before it has the answer
  answer();
  await expectSaved(page, { headline: 'Out of order', text: 'One. Two. Three. Four. Five. Six. Seven.' });
  await expect(page.getByText('saved over it')).toHaveCount(0);
});
