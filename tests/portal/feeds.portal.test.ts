import { afterAll, beforeAll, expect, test } from 'vitest';
import { MACHINE } from '#domain/access';
import { changeAddress } from '#domain/stories/change-address';
import { readVersionedSettings } from '#domain/settings/read-settings';
import type { Settings } from '#domain/settings/settings';
import { saveSettings } from '#domain/settings/save-settings';
import { parseXml, textIn, allIn } from '../support/xml.ts';
import { runStory, valueOf, withdraw } from '../support/newsroom.ts';
import { type OpenPortal, openPortal } from '../support/portal.ts';

let portal: OpenPortal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

async function settle(parts: Partial<Settings>): Promise<void> {
  const { version, settings } = await readVersionedSettings();
  portal.clock.now += 1;
  valueOf(await saveSettings(MACHINE, { version, settings: { ...settings, ...parts } }, portal.clock.now));
}

const LISTS = ['', '/news', '/topics/weirs', '/by/asha-rao'];
const FORMS: Record<string, string> = {
  'feed.xml': 'application/rss+xml; charset=utf-8',
  'atom.xml': 'application/atom+xml; charset=utf-8',
  'feed.json': 'application/feed+json; charset=utf-8',
};
const FEEDS = LISTS.flatMap((list) => Object.keys(FORMS).map((file) => `${list}/${file}`));

test('a story is in the next answer of every feed that it belongs to, and out of it at its withdrawal', async () => {
  await runStory({ topics: ['Weirs'], headline: 'Stays' }, portal.clock.now);
  const story = await runStory({ topics: ['Weirs'], headline: 'Comes & goes' }, portal.clock.now);
  for (const path of FEEDS) {
    const { status, headers, text } = await portal.get(path);
    expect([path, status, headers['content-type']]).toEqual([path, 200, FORMS[path.replace(/.*\//, '')]]);
    expect([path, /Comes (&|&amp;) goes/.test(text), text.includes('The ferry stopped at noon.')]).toEqual([
      path,
      true,
      true,
    ]);
    if (path.endsWith('.xml')) parseXml(text);
    else expect(JSON.parse(text)).toMatchObject({ version: 'https://jsonfeed.org/version/1.1' });
  }
  portal.clock.now += 1;
  await withdraw(story, portal.clock.now);
  for (const path of FEEDS) {
    const { text } = await portal.get(path);
    expect([path, text.includes('goes'), text.includes('Stays')]).toEqual([path, false, true]);
  }
});

test('who has a feed is told that nothing changed, in each encoding, until something does', async () => {
  await runStory({ headline: 'First', topics: ['Weirs'] }, portal.clock.now);
  for (const path of FEEDS) {
    for (const encoding of ['br', 'gzip', 'identity']) {
      const asked = { 'accept-encoding': encoding };
      const { headers } = await portal.get(path, asked);
      expect(headers['content-encoding']).toBe(encoding === 'identity' ? undefined : encoding);
      const again = await portal.get(path, { ...asked, 'if-none-match': String(headers.etag) });
      expect([path, encoding, again.status, again.bytes.length]).toEqual([path, encoding, 304, 0]);
      expect(again.headers['access-control-allow-origin']).toBe('*');
    }
  }
  const { headers } = await portal.get('/atom.xml');
  portal.clock.now += 1;
  await runStory({ headline: 'Second' }, portal.clock.now);
  const after = await portal.get('/atom.xml', { 'if-none-match': String(headers.etag) });
  expect([after.status, after.text.includes('Second')]).toEqual([200, true]);
});

test('a date alone never says that nothing changed: a withdrawal makes nothing newer', async () => {
  await runStory({ headline: 'Newest' }, portal.clock.now);
  const older = await runStory({ headline: 'Taken out' }, portal.clock.now - 60_000);
  const { headers } = await portal.get('/feed.xml');
  portal.clock.now += 1;
  await withdraw(older, portal.clock.now);
  const after = await portal.get('/feed.xml', { 'if-modified-since': String(headers['last-modified']) });
  expect([after.status, after.text.includes('Taken out')]).toEqual([200, false]);
});

test('a hub is named in every feed and before it, once the newsroom has one', async () => {
  const hub = 'https://hub.example/push?a=1&b=2';
  await settle({ webSubHub: hub });
  for (const path of FEEDS) {
    const { headers, text } = await portal.get(path);
    expect(headers.link).toBe(`<${hub}>; rel="hub", <${portal.origin}${path}>; rel="self"`);
    expect(text).toContain(path.endsWith('.json') ? hub : hub.replace('&', '&amp;'));
  }
  await settle({ webSubHub: '' });
  expect((await portal.get('/feed.xml')).headers.link).toBeUndefined();
});

test('a feed says only what its stories are about where the newsroom wants that', async () => {
  await runStory({ headline: 'Told in short', topics: ['Weirs'] }, portal.clock.now);
  await settle({ feedText: 'standfirst' });
  for (const path of FEEDS) {
    const { text } = await portal.get(path);
    expect([path, text.includes('Told in short'), text.includes('stopped at noon')]).toEqual([
      path,
      true,
      false,
    ]);
  }
  await settle({ feedText: 'full' });
});

test('a story keeps its name in feeds when its address changes', async () => {
  const story = await runStory({ headline: 'Renamed' }, portal.clock.now);
  const nameOf = async (headline: string) => {
    const entries = allIn(parseXml((await portal.get('/atom.xml')).text), 'entry');
    return textIn(
      entries.find((entry) => textIn(entry, 'title') === headline),
      'id',
    );
  };
  const before = await nameOf('Renamed');
  portal.clock.now += 1;
  valueOf(await changeAddress(MACHINE, { id: story.id, urlSlug: 'named-anew' }, portal.clock.now));
  expect(before).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
  expect(await nameOf('Renamed')).toBe(before);
  expect((await portal.get('/atom.xml')).text).toContain('/named-anew');
});

test('feeds in other spellings lead to the one, and those of nothing answer as nothing', async () => {
  await runStory({ topics: ['Weirs'] }, portal.clock.now);
  const moved = await portal.get('/Topics/Weirs/ATOM.xml');
  expect([moved.status, moved.headers.location]).toEqual([301, '/topics/weirs/atom.xml']);
  const nothing = await portal.get('/nothing');
  for (const path of [
    '/topics/unknown/feed.xml',
    '/by/nobody/atom.xml',
    '/nothing/feed.json',
    '/atom.json',
  ]) {
    const { status, text } = await portal.get(path);
    expect([path, status, text]).toEqual([path, 404, nothing.text]);
  }
});

const askFor = (path: string, more = '') => `/oembed?url=${encodeURIComponent(portal.origin + path)}${more}`;

test('pages of others are told how to show a live story, and of any other as of one that never was', async () => {
  const story = await runStory({ headline: 'Shown elsewhere' }, portal.clock.now);
  const { status, headers, text } = await portal.get(askFor(story.path));
  expect([status, headers['content-type'], headers['access-control-allow-origin']]).toEqual([
    200,
    'application/json; charset=utf-8',
    '*',
  ]);
  expect(JSON.parse(text)).toMatchObject({ type: 'rich', title: 'Shown elsewhere', width: 600 });
  const xml = await portal.get(askFor(story.path, '&format=xml&maxwidth=300'));
  expect(xml.headers['content-type']).toBe('text/xml; charset=utf-8');
  expect(textIn(parseXml(xml.text), 'width')).toBe('300');
  const refused = await portal.get(askFor(story.path, '&format=yaml'));
  expect([refused.status, refused.headers['access-control-allow-origin']]).toEqual([501, '*']);
  portal.clock.now += 1;
  await withdraw(story, portal.clock.now);
  const never = await portal.get('/2020/01/01/never-was');
  for (const target of [askFor(story.path), askFor('/2020/01/01/never-was'), '/oembed', askFor('/news')]) {
    const gone = await portal.get(target);
    expect([target, gone.status, gone.text]).toEqual([target, 404, never.text]);
    expect(gone.headers['content-type']).toBe(never.headers['content-type']);
  }
});

test('a story may be taken over where the newsroom offers that: on its terms, as HTML and as plain text', async () => {
  const story = await runStory({ headline: 'Taken over' }, portal.clock.now);
  const path = `${story.path}/republish`;
  const never = await portal.get('/2020/01/01/never-was/republish');
  const off = await portal.get(path);
  expect([off.status, off.text]).toEqual([404, never.text]);
  expect((await portal.get(story.path)).text).not.toContain('/republish"');
  await settle({ republish: true, republishTerms: 'Ask us & name us.' });
  expect((await portal.get(story.path)).text).toContain(`href="${path}"`);
  const { status, text } = await portal.get(path);
  expect(status).toBe(200);
  expect(text).toContain('Ask us &amp; name us.');
  expect(text).toContain('&lt;p&gt;The ferry stopped at noon.&lt;/p&gt;');
  expect(text).toContain('<meta name="robots" content="noindex');
  portal.clock.now += 1;
  await withdraw(story, portal.clock.now);
  expect((await portal.get(path)).status).toBe(404);
  await settle({ republish: false, republishTerms: '' });
});
