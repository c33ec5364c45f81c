import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { MACHINE } from '#domain/access';
import { importStory } from '#domain/imports/import-story';
import { parseStoryFile } from '#domain/imports/story-file';
import { listLibrary } from '#domain/media/list-library';
import { getDeskStory } from '#domain/stories/desk';
import { listDeskStories } from '#domain/stories/desk-list';
import { findPublishedStory } from '#domain/stories/published';
import type * as PublishStory from '#domain/stories/publish-story';
import { saveStory } from '#domain/stories/save-story';
import type * as UpdateStory from '#domain/stories/update-story';
import { actorOf, MORNING, openNewsroom, valueOf, withdraw, writeContent } from '../../support/newsroom.ts';

/** The process is killed before this write: what it would have done is not done, and nothing after it either. */
const killed = vi.hoisted(() => ({ before: null as 'publish' | 'update' | null }));
vi.mock('#domain/stories/publish-story', async (load) => {
  const { publishStory } = await load<typeof PublishStory>();
  return {
    publishStory: (...given: Parameters<typeof publishStory>) =>
      killed.before === 'publish' ? Promise.reject(new Error('killed')) : publishStory(...given),
  };
});
vi.mock('#domain/stories/update-story', async (load) => {
  const { updateStory } = await load<typeof UpdateStory>();
  return {
    updateStory: (...given: Parameters<typeof updateStory>) =>
      killed.before === 'update' ? Promise.reject(new Error('killed')) : updateStory(...given),
  };
});

const directory = mkdtempSync(join(tmpdir(), 'stringer-import-'));

beforeAll(async () => {
  await openNewsroom();
  const picture = sharp({ create: { width: 400, height: 300, channels: 3, background: '#c33' } });
  writeFileSync(join(directory, 'map.png'), await picture.png().toBuffer());
});

/** A story file of 29 March 2024 with a picture, or without. */
function story(
  headline: string,
  { text = 'The text.', slide = 'map.png' }: { text?: string; slide?: string } = {},
) {
  const lines = [
    '---',
    `headline: ${headline}`,
    'section: in-depth',
    'first_published_at: 2024-03-29T21:00:00+01:00',
    `slides: [{ file: ${slide}, alt: A map, caption: The pass, credit: Drawn }]`,
    '---',
    text,
  ];
  return parseStoryFile(lines.join('\n'));
}

const take = (file: ReturnType<typeof story>) =>
  importStory(MACHINE, { file, directory, demo: false }, MORNING);

afterEach(() => {
  killed.before = null;
});

async function killBefore(write: 'publish' | 'update', file: ReturnType<typeof story>): Promise<void> {
  killed.before = write;
  await expect(take(file)).rejects.toThrow('killed');
  killed.before = null;
}

async function findByHeadline(search: string) {
  const { stories } = valueOf(await listDeskStories(MACHINE, { state: null, search, before: null }, MORNING));
  return stories;
}

test('an imported story is live at its own date in the newsroom’s time zone, with its picture', async () => {
  const { outcome, path } = valueOf(await take(story('Iron road')));
  expect({ outcome, path }).toEqual({ outcome: 'new', path: '/2024/03/30/iron-road' });
  const found = await findPublishedStory('2024-03-30', 'iron-road', MORNING);
  expect(found).toMatchObject({
    kind: 'live',
    story: {
      firstPublishedAt: Date.parse('2024-03-29T20:00:00Z'),
      slides: [{ width: 400, alt: 'A map', caption: 'The pass' }],
    },
  });
});

test('the library learns what the story says of a picture', async () => {
  const picture = sharp({ create: { width: 400, height: 300, channels: 3, background: '#3c3' } });
  writeFileSync(join(directory, 'learned.png'), await picture.png().toBuffer());
  await take(story('Learned', { slide: 'learned.png' }));
  const asked = { filter: null, search: 'learned.png', before: null };
  const { pictures } = valueOf(await listLibrary(MACHINE, asked, MORNING));
  const words = { alt: 'A map', caption: 'The pass', credit: 'Drawn', needsAlt: false };
  expect(pictures).toMatchObject([words]);
});

test('a file says who photographed and who translated', async () => {
  const source =
    '---\nheadline: Three hands\nsection: news\nbylines: [Asha Rao]\nphotographs: [Chen Li]\ntranslation: [Dina Omar]\n---\n\nText.\n';
  valueOf(await importStory(MACHINE, { file: parseStoryFile(source), directory, demo: false }, MORNING));
  const [row] = await findByHeadline('Three hands');
  expect(valueOf(await getDeskStory(MACHINE, row?.id ?? '', MORNING)).content.bylines).toEqual([
    { name: 'Asha Rao', role: 'reporting' },
    { name: 'Chen Li', role: 'photographs' },
    { name: 'Dina Omar', role: 'translation' },
  ]);
});

test('the same file twice is one story', async () => {
  await take(story('Twice told'));
  expect(valueOf(await take(story('Twice told')))).toMatchObject({ outcome: 'unchanged' });
  expect(await findByHeadline('Twice told')).toHaveLength(1);
});

test('a changed file updates its story, and readers see it', async () => {
  await take(story('Salt'));
  expect(valueOf(await take(story('Salt', { text: 'Another text.' })))).toMatchObject({ outcome: 'updated' });
  const found = await findPublishedStory('2024-03-30', 'salt', MORNING);
  expect(JSON.stringify(found)).toContain('Another text.');
});

test('a story that was edited at the desk is never written over by a file', async () => {
  await take(story('Wool'));
  const [row] = await findByHeadline('Wool');
  if (!row) throw new Error('not imported');
  const { version } = valueOf(await getDeskStory(MACHINE, row.id, MORNING));
  const content = writeContent({ headline: 'Wool, edited' });
  valueOf(
    await saveStory(actorOf('editor'), { id: row.id, version, content, slugline: '', urlSlug: '' }, MORNING),
  );
  expect(await take(story('Wool', { text: 'From the file.' }))).toMatchObject({
    ok: false,
    failure: { code: 'invalid' },
  });
  expect((await findByHeadline('Wool, edited'))[0]?.id).toBe(row.id);
});

test('a picture outside the story’s folder, or missing, is refused and nothing comes in', async () => {
  expect(await take(story('Out', { slide: '../../etc/passwd' }))).toMatchObject({
    failure: { message: expect.stringContaining('not beside') },
  });
  expect(await take(story('Gone', { slide: 'gone.png' }))).toMatchObject({
    failure: { message: expect.stringContaining('cannot be read') },
  });
  expect(await findByHeadline('Out')).toEqual([]);
});

test('what an import that was killed left a draft is published by the next one, once', async () => {
  await killBefore('publish', story('Killed'));
  expect(await findByHeadline('Killed')).toMatchObject([{ state: 'draft' }]);
  expect(valueOf(await take(story('Killed')))).toEqual({ outcome: 'new', path: '/2024/03/30/killed' });
  expect(valueOf(await take(story('Killed')))).toMatchObject({ outcome: 'unchanged' });
  expect(await findByHeadline('Killed')).toMatchObject([{ state: 'live' }]);
  const found = await findPublishedStory('2024-03-30', 'killed', MORNING);
  expect(found).toMatchObject({
    kind: 'live',
    story: { firstPublishedAt: Date.parse('2024-03-29T20:00:00Z') },
  });
});

test('the same when the file was corrected in between', async () => {
  await killBefore('publish', story('Corrected'));
  const corrected = story('Corrected', { text: 'The right text.' });
  expect(valueOf(await take(corrected))).toMatchObject({ outcome: 'new' });
  expect(await findByHeadline('Corrected')).toMatchObject([{ state: 'live' }]);
  const found = await findPublishedStory('2024-03-30', 'corrected', MORNING);
  expect(JSON.stringify(found)).toContain('The right text.');
});

test('a newer text that an import saved before it was killed is shown by the next one', async () => {
  const newer = story('Shown late', { text: 'The newer text.' });
  await take(story('Shown late'));
  await killBefore('update', newer);
  expect(JSON.stringify(await findPublishedStory('2024-03-30', 'shown-late', MORNING))).not.toContain(
    'newer',
  );
  expect(valueOf(await take(newer))).toMatchObject({ outcome: 'updated' });
  expect(JSON.stringify(await findPublishedStory('2024-03-30', 'shown-late', MORNING))).toContain('newer');
  expect(valueOf(await take(newer))).toMatchObject({ outcome: 'unchanged' });
});

test('a draft that somebody has edited since the kill is theirs: it is not published', async () => {
  await killBefore('publish', story('Taken over'));
  const [row] = await findByHeadline('Taken over');
  if (!row) throw new Error('not imported');
  const { version, content } = valueOf(await getDeskStory(MACHINE, row.id, MORNING));
  const edited = { id: row.id, version, content, slugline: '', urlSlug: 'taken-over' };
  valueOf(await saveStory(actorOf('editor'), edited, MORNING));
  expect(valueOf(await take(story('Taken over')))).toEqual({ outcome: 'unchanged', path: null });
  expect(await findByHeadline('Taken over')).toMatchObject([{ state: 'draft' }]);
});

test('a story that was withdrawn is not published again by its file', async () => {
  await take(story('Withdrawn'));
  const [row] = await findByHeadline('Withdrawn');
  if (!row) throw new Error('not imported');
  await withdraw(row, MORNING + 1);
  expect(
    valueOf(await importStory(MACHINE, { file: story('Withdrawn'), directory, demo: false }, MORNING + 2)),
  ).toMatchObject({
    outcome: 'unchanged',
  });
  expect((await findPublishedStory('2024-03-30', 'withdrawn', MORNING + 2))?.kind).toBe('withdrawn');
});

test('stories whose headlines no address can spell are told apart and come in once', async () => {
  const [canal, ferry] = [story('नहर का पानी'), story('नाव रुकी')];
  const first = valueOf(await take(canal));
  expect(valueOf(await take(ferry)).path).not.toBe(first.path);
  expect(valueOf(await take(canal))).toEqual({ outcome: 'unchanged', path: first.path });
  expect(await findByHeadline('नहर')).toHaveLength(1);
});
