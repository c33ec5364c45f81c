import { afterAll, beforeAll, expect, test } from 'vitest';
import { MACHINE } from '#domain/access';
import type * as Keys from '#domain/announce/index-now-key';
import type * as Reads from '#domain/settings/read-settings';
import type * as Saves from '#domain/settings/save-settings';
import type { Settings } from '#domain/settings/settings';
import type * as Schedules from '#domain/stories/schedule-story';
import { DAY, draftStory, HOUR, runStory, valueOf, withdraw } from '../support/newsroom.ts';
import { type OpenPortal, openPortal } from '../support/portal.ts';
import { mayCrawl, readRobots } from '../support/robots-reader.ts';
import { allIn, parseXml, textIn } from '../support/xml.ts';

let portal: OpenPortal;
let domain: typeof Schedules & typeof Saves & typeof Reads & typeof Keys;
beforeAll(async () => {
  portal = await openPortal();
  domain = {
    ...(await import('#domain/stories/schedule-story')),
    ...(await import('#domain/settings/save-settings')),
    ...(await import('#domain/settings/read-settings')),
    ...(await import('#domain/announce/index-now-key')),
  };
});
afterAll(() => portal.close());

async function choose(parts: Partial<Settings>): Promise<void> {
  const { version, settings } = await domain.readVersionedSettings();
  valueOf(
    await domain.saveSettings(MACHINE, { version, settings: { ...settings, ...parts } }, portal.clock.now),
  );
}

/** The addresses that a map or an index names, as paths. */
async function locationsIn(path: string): Promise<string[]> {
  const { status, text, headers } = await portal.get(path);
  expect([path, status]).toEqual([path, 200]);
  expect(headers['content-type']).toBe('application/xml; charset=utf-8');
  return parseXml(text).inside.map((element) => {
    const location = textIn(element, 'loc') ?? '';
    expect(location.startsWith(`${portal.origin}/`)).toBe(true);
    return location.slice(portal.origin.length);
  });
}

async function everything(): Promise<string[]> {
  const maps = await locationsIn('/sitemap.xml');
  return (await Promise.all(maps.map(locationsIn))).flat();
}

test('the maps lead to every story that readers have and to nothing that does not answer', async () => {
  const names = { topics: ['Water'], bylines: [{ name: 'Mira Sen', role: 'reporting' as const }] };
  const old = await runStory(names, portal.clock.now - 400 * DAY);
  const fresh = await runStory({ headline: 'High & <dry> ]]> 🌊' }, portal.clock.now - HOUR);
  const gone = await runStory({}, portal.clock.now - HOUR);
  await withdraw(gone, portal.clock.now);
  const all = await everything();
  expect(all).toEqual(
    expect.arrayContaining([old.path, fresh.path, '/', '/news', '/topics/water', '/by/mira-sen']),
  );
  expect(all).not.toContain(gone.path);
  expect(new Set(all).size).toBe(all.length);
  for (const path of all) expect([path, (await portal.get(path)).status]).toEqual([path, 200]);

  expect(await locationsIn('/news-sitemap.xml')).toEqual([fresh.path]);
  const news = parseXml((await portal.get('/news-sitemap.xml')).text);
  const [entry] = allIn(news, 'url').flatMap((url) => allIn(url, 'news:news'));
  expect(entry && textIn(entry, 'news:title')).toBe('High & <dry> ]]> 🌊');
});

test('a story that is to come is in no file before its hour, whose files answer as if there were none', async () => {
  const startsAt = portal.clock.now + 40 * DAY;
  const which = await draftStory({ headline: 'To come', topics: ['Secret'] }, portal.clock.now);
  const { path } = valueOf(await domain.scheduleStory(MACHINE, { ...which, startsAt }, portal.clock.now));
  const map = `/sitemaps/${path.slice(1, 8).replace('/', '-')}.xml`;
  const files = ['/sitemap.xml', '/news-sitemap.xml', '/sitemaps/topics.xml', '/llms.txt'];
  const said = async () =>
    (await Promise.all(files.map(async (file) => (await portal.get(file)).text))).join('\n');
  portal.clock.now = startsAt - 1;
  expect(await said()).not.toMatch(/to-come|To come|secret/);
  expect(await said()).not.toContain(map);
  const answer = async (address: string) => {
    const { status, text } = await portal.get(address);
    return { status, text };
  };
  expect(await answer(map)).toEqual(await answer('/sitemaps/1999-01.xml'));
  expect((await answer(map)).status).toBe(404);

  portal.clock.now = startsAt;
  expect(await locationsIn(map)).toEqual([path]);
  expect(await said()).toContain(map);
  expect(await locationsIn('/news-sitemap.xml')).toEqual([path]);
  expect((await portal.get('/llms.txt')).text).toContain('[To come]');
  portal.clock.now = startsAt + 2 * DAY;
  expect(await locationsIn('/news-sitemap.xml')).toEqual([]);
});

test('robots.txt follows the settings at once', async () => {
  const robots = async () => readRobots((await portal.get('/robots.txt')).text);
  for (const aiCrawlers of ['none', 'answers', 'all'] as const) {
    await choose({ aiCrawlers });
    expect(mayCrawl(await robots(), 'GPTBot', '/')).toBe(aiCrawlers === 'all');
    expect(mayCrawl(await robots(), 'OAI-SearchBot', '/')).toBe(aiCrawlers !== 'none');
  }
  expect((await robots()).sitemaps).toEqual([
    `${portal.origin}/sitemap.xml`,
    `${portal.origin}/news-sitemap.xml`,
  ]);
});

test('the contact for holes and the key of IndexNow answer where they are wanted', async () => {
  const statuses = async () =>
    Promise.all(
      ['/.well-known/security.txt', domain.indexNowKeyPath(), `/${'0'.repeat(32)}.txt`].map(
        async (path) => (await portal.get(path)).status,
      ),
    );
  expect(await statuses()).toEqual([404, 404, 404]);
  await choose({ securityContact: 'security@news.example', indexNow: true });
  expect(await statuses()).toEqual([200, 200, 404]);
  const { text, headers } = await portal.get('/.well-known/security.txt');
  expect(text).toContain('Contact: mailto:security@news.example\n');
  expect(headers['content-type']).toBe('text/plain; charset=utf-8');
  expect((await portal.get(domain.indexNowKeyPath())).text).toBe(domain.indexNowKey());
  for (const inside of ['/well-known/security.txt', `/index-now/${domain.indexNowKey()}.txt`])
    expect((await portal.get(inside)).status).toBe(404);
  await choose({ securityContact: '', indexNow: false });
  expect(await statuses()).toEqual([404, 404, 404]);
});

test('a browser that asks finds how to search', async () => {
  const { status, text, headers } = await portal.get('/opensearch.xml');
  expect([status, headers['content-type']]).toEqual([
    200,
    'application/opensearchdescription+xml; charset=utf-8',
  ]);
  const [url] = allIn(parseXml(text), 'Url');
  expect(url).toBeDefined();
  expect(text).toContain(`template="${portal.origin}/search?q={searchTerms}"`);
});
