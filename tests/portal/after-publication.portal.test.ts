import { afterAll, beforeAll, expect, test } from 'vitest';
import { MACHINE } from '#domain/access';
import {
  actorOf,
  bodyOf,
  HOUR,
  MINUTE,
  runStory,
  valueOf,
  withdraw,
  writeContent,
} from '../support/newsroom.ts';
import { type OpenPortal, openPortal } from '../support/portal.ts';
import sharp from 'sharp';

const EDITOR = actorOf('editor');
let portal: OpenPortal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

/** What opens the database comes in after its place is set. */
const domain = async () => {
  const [corrections, withdrawing, storing, saving, updating, reading, settings] = await Promise.all([
    import('#domain/stories/corrections'),
    import('#domain/stories/withdraw-story'),
    import('#domain/media/store-picture'),
    import('#domain/stories/save-story'),
    import('#domain/stories/update-story'),
    import('#domain/settings/read-settings'),
    import('#domain/settings/save-settings'),
  ]);
  return { ...corrections, ...withdrawing, ...storing, ...saving, ...updating, ...reading, ...settings };
};

const note = (words: string) => ({ kind: 'correction', place: 'top', words, update: null }) as const;

test('a correction is in the next answer everywhere: its page, the corrections, the feeds; amended and taken back too', async () => {
  const { correctStory, amendCorrection, listDeskCorrections, takeBackCorrection } = await domain();
  const story = await runStory({ headline: 'The bridge is safe' }, portal.clock.now);
  const feeds = ['/feed.xml', '/news/feed.xml', '/by/asha-rao/feed.xml', '/corrections/feed.xml'];
  const everywhere = [story.path, '/corrections', ...feeds];
  const [nowhere, wherever] = [everywhere.map(() => false), everywhere.map(() => true)];
  const said = async (words: string) =>
    Promise.all(everywhere.map(async (where) => (await portal.get(where)).text.includes(words)));
  expect(await said('It is closed.')).toEqual(nowhere);
  portal.clock.now += MINUTE;
  valueOf(await correctStory(EDITOR, { id: story.id, ...note('It is closed.') }, portal.clock.now));
  expect(await said('It is closed.')).toEqual(wherever);
  expect((await portal.get('/news')).text).not.toContain('It is closed.');
  expect((await portal.get(story.path)).text).toContain('"@type":"CorrectionComment","text":"It is closed."');
  const [made] = valueOf(await listDeskCorrections(EDITOR, story.id, portal.clock.now));
  const which = { storyId: story.id, id: made?.id ?? '' };
  const change = { ...which, seen: 'It is closed.', words: 'It is half closed.', place: 'bottom' } as const;
  valueOf(await amendCorrection(EDITOR, change, portal.clock.now));
  expect(await said('It is half closed.')).toEqual(wherever);
  expect(await said('It is closed.')).toEqual(nowhere);
  valueOf(await takeBackCorrection(EDITOR, which, portal.clock.now));
  expect(await said('It is half closed.')).toEqual(nowhere);
});

test('a withdrawn story answers 410 with its notice and never the reason, and its pictures are gone with it', async () => {
  const { storePicture, withdrawStory, correctStory } = await domain();
  const bytes = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#234' } })
    .jpeg()
    .toBuffer();
  const picture = valueOf(await storePicture(MACHINE, { bytes, name: 'bridge.jpg' }, portal.clock.now));
  const slides = [{ mediaId: picture.id, alt: 'The bridge', caption: '', credit: '' }];
  const story = await runStory({ headline: 'The minister fell', slides }, portal.clock.now);
  valueOf(await correctStory(EDITOR, { id: story.id, ...note('He stumbled.') }, portal.clock.now));
  const page = await portal.get(story.path);
  const [address = ''] = /\/media\/[0-9a-f]{32}\/1\/\d+\.jpg/.exec(page.text) ?? [];
  expect((await portal.get(address)).status).toBe(200);
  portal.clock.now += HOUR;
  const sent = { kind: 'takedown', reason: 'His lawyer called.', notice: 'He stood all the time.' } as const;
  valueOf(await withdrawStory(EDITOR, { id: story.id, ...sent }, portal.clock.now));
  const gone = await portal.get(story.path);
  expect(gone.status).toBe(410);
  expect(gone.text).toContain('He stood all the time.');
  expect(gone.text).not.toMatch(/lawyer|minister|stumbled|takedown/);
  expect((await portal.get(address)).status).toBe(404);
  for (const where of ['/', '/news', '/feed.xml', '/corrections', '/corrections/feed.xml'])
    expect((await portal.get(where)).text).not.toMatch(/The minister fell|He stumbled|He stood all the time/);
});

test('what changed is found nowhere until the paper shows it, and shows no draft and no withdrawn text', async () => {
  const { saveStory, updateStory, readVersionedSettings, saveSettings } = await domain();
  const first = writeContent({ headline: 'Rice is dear', body: bodyOf('It costs ninety rupees.') });
  const story = await runStory(first, portal.clock.now);
  const save = async (version: number, body: string) =>
    valueOf(
      await saveStory(
        MACHINE,
        { id: story.id, version, content: { ...first, body: bodyOf(body) }, slugline: '', urlSlug: '' },
        portal.clock.now,
      ),
    ).version;
  portal.clock.now += MINUTE;
  const version = await save(1, 'It costs nineteen rupees.');
  valueOf(await updateStory(MACHINE, { id: story.id, version }, portal.clock.now));
  await save(version, 'A draft about a hundred rupees.');
  const address = `${story.path}/changes`;
  const never = await portal.get('/2020/01/01/never-written/changes');
  expect((await portal.get(address)).text).toBe(never.text);
  expect((await portal.get(story.path)).text).not.toContain(address);
  const { version: edits, settings } = await readVersionedSettings();
  const admin = actorOf('admin');
  const shown = { version: edits, settings: { ...settings, publicHistory: true } };
  valueOf(await saveSettings(admin, shown, portal.clock.now));
  expect((await portal.get(story.path)).text).toContain(`href="${address}"`);
  const { status, text, headers } = await portal.get(address);
  expect(status).toBe(200);
  expect(text).toContain('<del>ninety</del><ins>nineteen</ins>');
  expect(text).toContain("content:' [deleted: '".replaceAll("'", '"'));
  expect(text).toContain('<meta name="robots" content="noindex"');
  expect(text).not.toContain('hundred rupees');
  expect(text).not.toMatch(/ style=|\/admin\//);
  expect(String(headers['content-security-policy'])).not.toContain("'unsafe-inline'");
  portal.clock.now += MINUTE;
  await withdraw(story, portal.clock.now);
  expect((await portal.get(address)).status).toBe(404);
});
