import { afterAll, beforeAll, expect, test } from 'vitest';
import { MACHINE } from '#domain/access';
import type { listDays as Days } from '#domain/readers/read-readers';
import { codePath, shortPath } from '#domain/stories/address';
import { dayOf } from '#lib/zoned-time';
import { HOUR, MINUTE, runStory, TIME_ZONE, valueOf, withdraw } from '../support/newsroom.ts';
import { type OpenPortal, openPortal } from '../support/portal.ts';

const CLICK = {
  'user-agent': 'Mozilla/5.0 (Linux; Android 10; K) Chrome/140.0 Mobile Safari/537.36',
  'sec-fetch-dest': 'document',
  'sec-fetch-mode': 'navigate',
  'sec-fetch-site': 'same-origin',
};
const FROM_ELSEWHERE = { ...CLICK, 'sec-fetch-site': 'cross-site' };

let portal: OpenPortal;
let listDays: typeof Days;
beforeAll(async () => {
  portal = await openPortal();
  ({ listDays } = await import('#domain/readers/read-readers'));
});
afterAll(() => portal.close());

const countsOf = async (storyId: string) => {
  await portal.doors.saveViews();
  const today = dayOf(portal.clock.now, TIME_ZONE);
  const [day] = valueOf(await listDays(MACHINE, { from: today, to: today, storyId }));
  return day;
};

test('each link of the share row is an address of the story that leads on, and each press is counted', async () => {
  const { id, path } = await runStory({ headline: 'The ferry' }, portal.clock.now);
  const { text } = await portal.get(path);
  const links = [...text.matchAll(/<a class="share-link" href="([^"]+)" rel="nofollow">/g)].map(
    ([, to]) => to ?? '',
  );
  expect(links.length).toBeGreaterThan(3);
  for (const link of links) {
    expect(link.startsWith(`${path}/share/`)).toBe(true);
    const asked = link.endsWith('/mastodon') ? `${link}?server=mastodon.social` : link;
    const { status, headers } = await portal.get(asked, CLICK);
    expect([link, status]).toEqual([link, 303]);
    expect(decodeURIComponent(String(headers.location))).toContain(portal.origin + path);
    expect([headers['cache-control'], headers['x-robots-tag']]).toEqual(['no-store', 'noindex, nofollow']);
  }
  const counts = await countsOf(id);
  expect(Object.values(counts?.shares ?? {})).toEqual(links.map(() => 1));
  expect(counts?.views).toBe(0);
});

test('the code that is printed leads to the story and is counted, and the short address leads there too', async () => {
  const { id, path } = await runStory({}, portal.clock.now);
  const code = await portal.get(codePath(id).toUpperCase(), { ...CLICK, 'sec-fetch-site': 'none' });
  expect([code.status, code.headers.location]).toEqual([303, portal.origin + path]);
  const short = await portal.get(shortPath(id), CLICK);
  expect([short.status, short.headers.location, short.headers['cache-control']]).toEqual([
    301,
    path,
    'public, no-cache',
  ]);
  expect((await countsOf(id))?.shares).toEqual({ qr: 1 });
  expect((await portal.get(path)).text).toMatch(/<svg class="print-code"[^>]*><path d="M0 0\.5h7/);
});

test('where readers came from is stored beside the views', async () => {
  const { id, path } = await runStory({}, portal.clock.now);
  await portal.get(path, { ...FROM_ELSEWHERE, referer: 'https://www.google.com/' });
  await portal.get(path, { ...FROM_ELSEWHERE, referer: 'https://t.co/' });
  await portal.get(path, { ...CLICK, referer: `${portal.origin}/news` });
  expect(await countsOf(id)).toMatchObject({ views: 3, arrivals: { search: 1, social: 1, site: 1 } });
});

test('the page that asks for a Mastodon server says what is wrong, and may send its form there', async () => {
  const { id, path } = await runStory({ headline: 'Asking ferry' }, portal.clock.now);
  const asks = `${path}/share/mastodon`;
  const page = await portal.get(asks, CLICK);
  expect([page.status, page.text.includes('Server of your account')]).toEqual([200, true]);
  expect(page.text).toContain('<meta name="robots" content="noindex"/>');
  expect(page.text).not.toContain('role="alert"');
  expect(page.headers['content-security-policy']).toContain("form-action 'self' https:;");
  expect((await portal.get(path)).headers['content-security-policy']).toContain("form-action 'self';");
  const wrong = await portal.get(`${asks}?server=%22%3E%3Cscript%3E`, CLICK);
  expect([wrong.status, wrong.text.includes('cannot be the name of a server')]).toEqual([200, true]);
  expect(wrong.text).not.toContain('"><script>');
  const named = `${asks}?server=mastodon.social`;
  const elsewhere = await portal.get(named, FROM_ELSEWHERE);
  expect([elsewhere.status, elsewhere.text.includes('value="mastodon.social"')]).toEqual([200, true]);
  expect((await countsOf(id))?.shares).toEqual({});
  const there = await portal.get(named, CLICK);
  expect([there.status, there.headers.location]).toEqual([
    303,
    `https://mastodon.social/share?text=${encodeURIComponent(`Asking ferry ${portal.origin}${path}`)}`,
  ]);
  expect(await countsOf(id)).toMatchObject({ views: 0, shares: { mastodon: 1 } });
});

test('a withdrawn story says so at each address of its own, from the next request on', async () => {
  const story = await runStory({ headline: 'Withdrawn ferry' }, portal.clock.now);
  const short = shortPath(story.id);
  for (const channel of ['x', 'mastodon', 'mastodon?server=mastodon.social'])
    await portal.get(`${story.path}/share/${channel}`, CLICK);
  const before = await countsOf(story.id);
  portal.clock.now += MINUTE;
  await withdraw(story, portal.clock.now);
  for (const channel of ['x', 'mastodon', 'mastodon?server=mastodon.social', 'copy']) {
    const { status, text, headers } = await portal.get(`${story.path}/share/${channel}`, CLICK);
    expect([channel, status, headers.location]).toEqual([channel, 410, undefined]);
    expect(text).not.toContain('Withdrawn ferry');
  }
  expect((await portal.get(short)).headers.location).toBe(story.path);
  expect((await portal.get(`${short}/qr`, CLICK)).headers.location).toBe(story.path);
  expect(await countsOf(story.id)).toEqual(before);
});

test('before its hour a story has none of these addresses', async () => {
  const { id, path } = await runStory({ headline: 'Coming ferry' }, portal.clock.now + HOUR);
  for (const address of [`${path}/share/x`, `${path}/share/mastodon`, shortPath(id), codePath(id)]) {
    const { status, text } = await portal.get(address, CLICK);
    expect([address, status, text.includes('Coming ferry')]).toEqual([address, 404, false]);
  }
});

test('a light page leads through the same addresses', async () => {
  const { path } = await runStory({}, portal.clock.now);
  const { text } = await portal.get(`/light${path}`);
  expect(text).toContain(`href="${path}/share/`);
  expect(text).not.toContain(`href="/light${path}/share/`);
  expect(text).toContain(`${portal.origin}${path}`);
});
