import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { MACHINE } from '#domain/access';
import type * as News from '#domain/stories/break-news';
import type * as Saves from '#domain/stories/save-story';
import type * as Schedules from '#domain/stories/schedule-story';
import type * as Withdrawals from '#domain/stories/schedule-withdrawal';
import { DAY, draftStory, HOUR, runStory, valueOf, writeContent } from '../support/newsroom.ts';
import { type OpenPortal, openPortal } from '../support/portal.ts';

const rendered: string[] = [];
const warnings: string[] = [];
let portal: OpenPortal;
let domain: typeof Schedules & typeof Withdrawals & typeof Saves & typeof News;
beforeAll(async () => {
  process.on('warning', ({ name }) => warnings.push(name));
  portal = await openPortal({ counted: (target) => rendered.push(target) });
  domain = {
    ...(await import('#domain/stories/schedule-story')),
    ...(await import('#domain/stories/schedule-withdrawal')),
    ...(await import('#domain/stories/save-story')),
    ...(await import('#domain/stories/break-news')),
  };
});
afterAll(() => portal.close());
beforeEach(() => {
  rendered.length = 0;
});

const statusOf = async (path: string) => (await portal.get(path)).status;
const count = (text: string, words: string) => text.split(words).length - 1;

/** A story whose hour is to come, with the lists that it will stand in. */
async function plan(headline: string, startsAt: number) {
  const which = await draftStory({ headline }, portal.clock.now);
  const { path } = valueOf(await domain.scheduleStory(MACHINE, { ...which, startsAt }, portal.clock.now));
  return { ...which, path, lists: ['/', '/news', '/feed.xml', '/news/feed.xml'] };
}

test('nothing is early: pages are kept until the hour; at the hour, to the millisecond, it is everywhere, once', async () => {
  const startsAt = portal.clock.now + HOUR;
  const { path, lists } = await plan('On the hour', startsAt);
  portal.clock.now = startsAt - 1;
  for (const list of lists) expect((await portal.get(list)).text).not.toContain('On the hour');
  expect(await statusOf(path)).toBe(404);
  rendered.length = 0;
  for (const list of lists) await portal.get(list);
  expect(rendered).toEqual([]); // answered from what is kept, until the hour

  portal.clock.now = startsAt;
  expect(await statusOf(path)).toBe(200);
  for (const list of lists) expect((await portal.get(list)).text).toContain('On the hour');
  expect(count((await portal.get('/feed.xml')).text, '<title>On the hour</title>')).toBe(1);
  expect(rendered).toHaveLength(lists.length + 1);
});

test('a clock that is set two hours back and on again: what the hour says is what is shown', async () => {
  const startsAt = portal.clock.now + 3 * HOUR;
  const { path } = await plan('Whatever the clock', startsAt);
  const steps = [startsAt - 1, startsAt + HOUR, startsAt - HOUR, startsAt + HOUR, startsAt - 1, startsAt];
  for (const now of steps) {
    portal.clock.now = now;
    const isTime = now >= startsAt;
    expect([now - startsAt, await statusOf(path)]).toEqual([now - startsAt, isTime ? 200 : 404]);
    expect(count((await portal.get('/feed.xml')).text, 'Whatever the clock') > 0).toBe(isTime);
  }
});

test('an update and a withdrawal come at their hours, on pages that are kept', async () => {
  const { now } = portal.clock;
  const story = await runStory({ headline: 'Before the update' }, now);
  const content = writeContent({ headline: 'After the update' });
  const save = { id: story.id, version: 1, content, slugline: '', urlSlug: '' };
  valueOf(await domain.saveStory(MACHINE, save, now));
  const update = { id: story.id, version: 2, startsAt: now + HOUR };
  valueOf(await domain.scheduleStory(MACHINE, update, now));
  const withdrawal = { kind: 'kill', reason: 'Not for readers.', notice: 'There was no ferry.' } as const;
  valueOf(
    await domain.scheduleWithdrawal(MACHINE, { id: story.id, endsAt: now + 2 * HOUR, withdrawal }, now),
  );
  const shown = async (at: number) => {
    portal.clock.now = at;
    const { status, text } = await portal.get(story.path);
    const said = /(Before|After) the update|There was no ferry/.exec(text)?.[0] ?? '';
    expect(text).not.toContain(withdrawal.reason);
    return [status, said];
  };
  expect(await shown(now + HOUR - 1)).toEqual([200, 'Before the update']);
  expect(await shown(now + HOUR)).toEqual([200, 'After the update']);
  expect(await shown(now + 2 * HOUR - 1)).toEqual([200, 'After the update']);
  expect(await shown(now + 2 * HOUR)).toEqual([410, 'There was no ferry']);
  expect((await portal.get('/news')).text).not.toContain('After the update');
});

test('a schedule a year ahead waits without a timer that overflows, and comes', async () => {
  const startsAt = portal.clock.now + 365 * DAY;
  const { path } = await plan('In a year', startsAt);
  expect(await statusOf(path)).toBe(404);
  portal.clock.now = startsAt - 1;
  expect(await statusOf(path)).toBe(404);
  portal.clock.now = startsAt;
  expect(await statusOf(path)).toBe(200);
  expect(warnings).not.toContain('TimeoutOverflowWarning');
});

test('breaking news is over every page but its own until its hour, and leads there without script', async () => {
  const { now } = portal.clock;
  const story = await runStory({ headline: 'It breaks' }, now);
  const other = await runStory({ headline: 'It does not' }, now);
  const banner = async (path: string) =>
    /<aside class="breaking".*?<\/aside>/s.exec((await portal.get(path)).text)?.[0];
  const pages = ['/', '/news', other.path, '/nothing-here'];
  for (const page of pages) expect(await banner(page)).toBeUndefined();
  valueOf(await domain.breakNews(MACHINE, { id: story.id, until: now + HOUR }, now));
  for (const page of pages) expect(await banner(page)).toMatch(new RegExp(`href="${story.path}".*It breaks`));
  expect(await banner(story.path)).toBeUndefined();
  portal.clock.now = now + HOUR - 1;
  expect(await banner('/')).toContain('It breaks');
  portal.clock.now = now + HOUR;
  for (const page of pages) expect(await banner(page)).toBeUndefined();

  valueOf(await domain.breakNews(MACHINE, { id: story.id, until: now + 9 * HOUR }, portal.clock.now));
  expect(await banner('/')).toContain('It breaks');
  valueOf(await domain.endBreaking(MACHINE, { id: story.id }, portal.clock.now));
  for (const page of pages) expect(await banner(page)).toBeUndefined();
});
