import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { MACHINE } from '#domain/access';
import { importStory } from '#domain/imports/import-story';
import { parseStoryFile } from '#domain/imports/story-file';
import { getDeskStory } from '#domain/stories/desk';
import { listDeskStories } from '#domain/stories/desk-list';
import { findPublishedStory } from '#domain/stories/published';
import { saveStory } from '#domain/stories/save-story';
import { actorOf, MORNING, openNewsroom, valueOf, writeContent } from '../../support/newsroom.ts';

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
