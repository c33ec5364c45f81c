import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import {
  afterPublication,
  headline,
  openDesk,
  photograph,
  saveStory,
  sendPictures,
  slide,
  state,
  text,
} from './at-the-desk.ts';
import { launch, openFront, put, runStory, slot } from './front-desk.ts';
import { hire, openDeskOf } from './hire.ts';
import { minuteIn, minuteOf } from './hours.ts';
import { expect, test } from './newsroom.ts';
import { moveStage, said } from './staging.ts';
import { comeBackTo } from './surviving.ts';

const PASSWORD = 'kaveri-umbrella-tin';
const ASHA = {
  name: 'Asha Rao',
  email: 'asha.day@newsroom.example',
  password: PASSWORD,
  role: 'contributor',
} as const;
const NIDA = {
  name: 'Nida Khan',
  email: 'nida.day@newsroom.example',
  password: PASSWORD,
  role: 'editor',
} as const;

const HEADLINE = 'The night ferry runs again';
const ON_THE_FRONT = 'Across the river after dark';
const OTHER = 'A quiet afternoon at the weir';
const CORRECTION = 'It leaves at nine, not at eight.';
const NOTICE = 'We had no proof of this timetable.';
const REASON = 'One source, who lied.';
const MINUTE = 60_000;
/** What comes by the clock is there at the latest then. */
const LATE_MS = 2000;
const SURFACES = '/ /news /feed.xml /news/feed.xml /by/asha-rao'.split(' ');
const CORRECTIONS = ['/corrections', '/corrections/feed.xml'];

type Room = { writer: Page; editor: Page; reader: Page };

// What cannot be done is said where it cannot, long before the whole day is over.
test.use({ actionTimeout: 30_000 });
test.beforeAll(async ({ portal }) => {
  for (const person of [ASHA, NIDA]) await hire(portal.dataDir, person);
});

test('a story’s day: planned, written, reviewed, on the front by the clock, corrected and withdrawn', async ({
  browser,
  portal: { url: baseURL },
  page: admin,
}) => {
  test.setTimeout(8 * MINUTE); // up to two of them pass before its hour
  const room: Room = {
    writer: await openDeskOf(browser, baseURL, ASHA),
    editor: await openDeskOf(browser, baseURL, NIDA),
    reader: await (await browser.newContext({ baseURL })).newPage(),
  };
  const { editor, reader } = room;
  const story = await test.step('an editor plans it', () => plan(editor));
  await test.step('a contributor writes it', () => write(room.writer));
  await test.step('it goes to review, back, and again', () => review(room, story));
  await test.step('it gets an hour', () => schedule(editor));
  await test.step('it gets its place on the front', () => place(editor));
  const planned = await plannedPath(editor, story);
  await test.step('readers see nothing of it', () => expectUnseen(reader, planned));
  const hour = await test.step('its hour is moved to be soon', () => bringForward(editor));
  const path = await plannedPath(editor, story);
  await test.step('it comes with its hour', () => watchFor(reader, path, hour));
  const picture = await test.step('it stands in its slot', () => readFromFront(reader, path));
  await test.step('it is corrected', () => correct(room, story, path));
  await test.step('it is withdrawn', () => withdraw(room, path));
  await test.step('nothing of it is left', () => expectGone(reader, picture));
  await test.step('the audit shows it all', () => readAudit(admin, story));
  for (const one of Object.values(room)) await one.context().close();
});

/** In the budget two words are enough; resolves with the address of the story at the desk. */
async function plan(editor: Page): Promise<string> {
  await editor.goto('/admin/budget');
  const today = editor.locator('.budget-days > section').first();
  await today.locator('summary', { hasText: 'Plan a story' }).click();
  await today.getByLabel('Slugline').fill('night ferry');
  await today.getByLabel('Section').selectOption('News of the day');
  await today.getByRole('button', { name: 'Plan it' }).click();
  await today.getByRole('link', { name: 'night ferry' }).click();
  await editor.getByLabel('Assigned to').selectOption(ASHA.name);
  await expect(editor.getByText(`Given to ${ASHA.name}.`)).toBeVisible();
  return new URL(editor.url()).pathname;
}

async function write(writer: Page) {
  await writer.goto('/admin');
  await writer.getByRole('region', { name: 'Mine' }).getByRole('link', { name: 'night ferry' }).click();
  await headline(writer).fill(HEADLINE);
  await writer.getByRole('textbox', { name: 'Standfirst' }).fill('For a year nobody crossed after dark.');
  await writer.getByLabel('Bylines', { exact: true }).fill(`${ASHA.name},`);
  await text(writer).fill('It leaves at eight.');
  await sendPictures(writer, [await photograph('ferry.jpg', '#224466')]);
  await slide(writer, 1).getByLabel('Alt text').fill('A ferry with its lights on');
  await slide(writer, 1).getByLabel('Credit').fill('Photograph: Asha Rao');
  await saveStory(writer);
  await expect(writer.getByRole('button', { name: 'Publish', exact: true })).toHaveCount(0);
}

async function review({ writer, editor }: Room, story: string) {
  await moveStage(writer, 'Send to review', 'Is the hour right?');
  await expect(state(writer)).toContainText('In review · Saved');
  await editor.goto('/admin');
  await editor.getByRole('region', { name: 'To review' }).getByRole('link', { name: HEADLINE }).click();
  await expect(editor).toHaveURL(story);
  await expect(said(editor)).toContainText('Is the hour right?');
  await moveStage(editor, 'Send back', 'Call the harbour.');
  await expect(state(editor)).toContainText('Draft · Saved');

  await comeBackTo(writer);
  await expect(said(writer)).toContainText('Call the harbour.');
  await text(writer).fill('It leaves at eight, the harbour says.');
  await moveStage(writer, 'Send to review', 'Called.');
  await expect(state(writer)).toContainText('In review · Saved');
  await editor.goto(story);
  await expect(said(editor)).toContainText('Called.');
  await moveStage(editor, 'Mark ready');
  await expect(state(editor)).toContainText('Ready · Saved');
}

const scheduleDialog = (page: Page) => page.getByRole('dialog', { name: 'Schedule' });

async function giveHour(editor: Page, { day, time }: { day: string; time: string }, button: string) {
  await editor.getByRole('button', { name: 'Schedule', exact: true }).click();
  const dialog = scheduleDialog(editor);
  await dialog.getByLabel('Day of the publication').fill(day);
  await dialog.getByLabel(/^Time of the publication/).fill(time);
  await expect(dialog.getByText(/Readers get this text .* at \/.*the-night-ferry-runs-again/)).toBeVisible();
  await dialog.getByRole('button', { name: button, exact: true }).click();
  await expect(editor.getByText('Scheduled.', { exact: true })).toBeVisible();
}

/** Far enough that no machine is too slow for what comes before it. */
async function schedule(editor: Page) {
  await giveHour(editor, minuteIn(26 * 60), 'Schedule');
  await expect(state(editor)).toContainText('Scheduled');
}

async function bringForward(editor: Page): Promise<number> {
  const hour = Math.floor(Date.now() / MINUTE + 1.5) * MINUTE; // half a minute is left to say so
  await giveHour(editor, minuteOf(hour), 'Move');
  return hour;
}

async function plannedPath(editor: Page, story: string): Promise<string> {
  await editor.goto(story);
  const plans = editor.getByRole('list', { name: 'What is planned' });
  await expect(plans).toContainText('Publication');
  return /\/\d{4}\/\d\d\/\d\d\/[a-z-]+/.exec((await plans.textContent()) ?? '')?.[0] ?? '';
}

/** First in the lead with words of its own, before a story that readers have. */
async function place(editor: Page) {
  await runStory(editor, OTHER);
  await openFront(editor);
  await editor.getByRole('button', { name: 'Scheduled', exact: true }).click();
  await put(editor, HEADLINE, 'Lead');
  await slot(editor, HEADLINE).getByRole('button', { name: 'Own words' }).click();
  await editor.getByLabel('Headline here').fill(ON_THE_FRONT);
  await editor.getByRole('button', { name: 'Live', exact: true }).click();
  await put(editor, OTHER, 'Lead');
  await launch(editor);
}

const cards = (reader: Page) => reader.locator('main .card .headline');

async function expectUnseen(reader: Page, path: string) {
  expect(path).toMatch(/night-ferry/);
  expect((await reader.request.get(path)).status()).toBe(404);
  await expectNowhere(reader);
  await reader.goto('/');
  await expect(cards(reader).first()).toHaveText(OTHER);
}

/** Which of these words stand there. */
async function read(reader: Page, surface: string, words: string[]): Promise<string[]> {
  const text = await (await reader.request.get(surface)).text();
  return words.filter((word) => text.includes(word));
}

async function expectEverywhere(reader: Page, surfaces: string[], word: string) {
  for (const surface of surfaces)
    expect([surface, ...(await read(reader, surface, [word]))]).toEqual([surface, word]);
}

async function expectNowhere(reader: Page) {
  for (const surface of [...SURFACES, ...CORRECTIONS])
    expect([surface, ...(await read(reader, surface, [HEADLINE, ON_THE_FRONT, 'night-ferry']))]).toEqual([
      surface,
    ]);
}

/** Asks for its front and its page until they have it: not before its hour, and not late. */
async function watchFor(reader: Page, path: string, hour: number) {
  const isThere = async () => {
    const [told] = await read(reader, '/', [ON_THE_FRONT]);
    return told !== undefined && (await reader.request.get(path)).status() === 200;
  };
  for (;;) {
    const asked = Date.now();
    if (await isThere()) break;
    expect(asked).toBeLessThan(hour + LATE_MS);
    await wait(100);
  }
  expect(Date.now()).toBeGreaterThanOrEqual(hour);
}

/** Resolves with the address of its picture. */
async function readFromFront(reader: Page, path: string): Promise<string> {
  await reader.goto('/');
  await expect(reader.locator('.lead-story .headline')).toHaveText(ON_THE_FRONT);
  await expect(cards(reader).nth(1)).toHaveText(OTHER);
  await reader.getByRole('link', { name: ON_THE_FRONT }).click();
  await expect(reader).toHaveURL(path);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(HEADLINE);
  await expectEverywhere(reader, SURFACES, 'night-ferry');
  const picture = (await reader.getByAltText('A ferry with its lights on').getAttribute('src')) ?? '';
  expect((await reader.request.get(picture)).status()).toBe(200);
  return picture;
}

async function correct({ editor, reader }: Room, story: string, path: string) {
  await editor.goto(story);
  await afterPublication(editor, 'Correct');
  const dialog = editor.getByRole('dialog');
  await dialog.getByLabel('Words for readers').fill(CORRECTION);
  await dialog.getByLabel('Over the text').check();
  await dialog.getByRole('button', { name: 'Publish the note' }).click();
  await expect(editor.getByText('Readers see the note now')).toBeVisible();
  await reader.goto(path);
  const words = await reader.getByRole('article').innerText();
  expect(words).toContain(CORRECTION);
  expect(words.indexOf(CORRECTION)).toBeLessThan(words.indexOf('It leaves at eight, the harbour says.'));
  await expectEverywhere(reader, [...CORRECTIONS, '/feed.xml'], CORRECTION);
}

async function withdraw({ editor, reader }: Room, path: string) {
  await afterPublication(editor, 'Withdraw');
  const dialog = editor.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Kill' }).check();
  await dialog.getByLabel('Reason, for the newsroom only').fill(REASON);
  await dialog.getByLabel('Notice for readers').fill(NOTICE);
  await dialog.getByRole('button', { name: 'Withdraw' }).click();
  await expect(state(editor)).toContainText('Withdrawn');
  expect((await reader.goto(path))?.status()).toBe(410);
  await expect(reader.getByText(NOTICE)).toBeVisible();
  await expect(reader.getByText(REASON)).toHaveCount(0);
}

async function expectGone(reader: Page, picture: string) {
  expect((await reader.request.get(picture)).status()).toBe(404);
  await expectNowhere(reader);
  await reader.goto('/');
  await expect(reader.locator('.lead-story .headline')).toHaveText(OTHER);
}

/** Who did what to it, as it happened. */
async function readAudit(admin: Page, story: string) {
  await openDesk(admin, '/admin/audit');
  const lines = admin.locator('.audit-table tbody tr');
  const done = async (action: string, by: string[], more = '') => {
    await admin.goto(`/admin/audit?action=${action}`);
    const about =
      action === 'launch-front' ? lines : lines.filter({ has: admin.locator(`a[href="${story}"]`) });
    await expect(about).toHaveCount(by.length);
    for (const [place, name] of by.entries()) await expect(about.nth(place)).toContainText(name);
    await expect(about.first()).toContainText(more);
  };
  await done('move-stage', [NIDA.name, ASHA.name, NIDA.name, ASHA.name]);
  await done('schedule-story', [NIDA.name]);
  await done('move-schedule', [NIDA.name]);
  await done('launch-front', [NIDA.name]);
  await done('correct-story', [NIDA.name], CORRECTION);
  await done('withdraw-story', [NIDA.name], REASON);
}
