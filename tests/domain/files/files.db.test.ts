import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { MACHINE } from '#domain/access';
import { makeBackup } from '#domain/backup/make-backup';
import { restoreBackup } from '#domain/backup/restore-backup';
import { pathOf } from '#domain/files/file-storage';
import { FILE_MAX_BYTES } from '#domain/files/file';
import { findDeskFile, findPublicFile } from '#domain/files/find-file';
import { storeFile } from '#domain/files/store-file';
import { sweepFiles } from '#domain/files/sweep-files';
import type { Body } from '#domain/stories/body';
import { createPreviewLink, findPreviewFile } from '#domain/stories/preview-links';
import { publishStory } from '#domain/stories/publish-story';
import { findPublishedStory } from '#domain/stories/published';
import { saveStory } from '#domain/stories/save-story';
import { updateStory } from '#domain/stories/update-story';
import { createStory } from '#domain/stories/create-story';
import { environment } from '#lib/environment';
import { newId } from '#lib/id';
import {
  actorOf,
  bodyOf,
  DAY,
  draftStory,
  HOUR,
  MINUTE,
  MORNING,
  openNewsroom,
  runStory,
  valueOf,
  withdraw,
  writeContent,
} from '../../support/newsroom.ts';

beforeAll(openNewsroom);

const LATER = MORNING + MINUTE;
let sent = 0;

/** A file unlike every other. */
async function send(name = 'figures.csv', at = MORNING) {
  sent += 1;
  return valueOf(await storeFile(MACHINE, { bytes: Buffer.from(`place,people\n${sent},4\n`), name }, at));
}

const offering = (...fileIds: string[]): Body => ({
  type: 'doc',
  content: [
    ...bodyOf('It stopped.').content,
    ...fileIds.map((fileId) => ({ type: 'file' as const, attrs: { fileId, label: 'The figures' } })),
  ],
});

test('a file that was taken in lies on the disk as it came, under its own name', async () => {
  const bytes = Buffer.from('place,people\nKurigram,40\n');
  const file = valueOf(await storeFile(MACHINE, { bytes, name: 'Figures.CSV' }, MORNING));
  expect(file).toMatchObject({ name: 'Figures.csv', type: 'csv', bytes: bytes.length });
  expect(await readFile(pathOf(file.id))).toEqual(bytes);
  const again = await storeFile(MACHINE, { bytes, name: 'Figures.csv' }, LATER);
  expect(valueOf(again).id).toBe(file.id);
  const other = valueOf(await storeFile(MACHINE, { bytes, name: 'Other.csv' }, MORNING));
  expect([other.id === file.id, other.name]).toEqual([false, 'Other.csv']);
});

test('what may not be given away, or by whom, is refused by name and leaves nothing', async () => {
  const page = { bytes: Buffer.from('<html><script>1</script></html>'), name: 'page.txt' };
  expect(await storeFile(MACHINE, page, MORNING)).toMatchObject({
    ok: false,
    failure: { code: 'invalid', fields: { type: expect.stringContaining('Web pages') } },
  });
  const large = { bytes: Buffer.alloc(FILE_MAX_BYTES + 1, 'a'), name: 'large.txt' };
  expect(await storeFile(MACHINE, large, MORNING)).toMatchObject({
    ok: false,
    failure: { fields: { bytes: expect.stringContaining('20 MB') } },
  });
});

test('a file is given to readers while its story is live, and neither before nor after', async () => {
  const { id, name } = await send();
  const story = await draftStory({ body: offering(id) });
  expect(await findPublicFile({ id, name }, LATER)).toBeNull();
  expect(await findDeskFile(actorOf('contributor'), { id, name })).toMatchObject({ file: pathOf(id) });

  valueOf(await publishStory(MACHINE, story, MORNING));
  expect(await findPublicFile({ id, name }, LATER)).toMatchObject({ type: 'text/csv; charset=utf-8', name });
  expect(await findPublicFile({ id, name: 'other.csv' }, LATER)).toBeNull();
  expect(await findPublicFile({ id: newId(), name }, LATER)).toBeNull();

  await withdraw(story, LATER);
  expect(await findPublicFile({ id, name }, LATER)).toBeNull();
});

test('a file that an update leaves out is gone from readers with it', async () => {
  const [first, second] = [await send(), await send()];
  const { id, version } = await runStory({ body: offering(first.id) });
  const draft = { content: writeContent({ body: offering(second.id) }), slugline: '', urlSlug: '' };
  const saved = valueOf(await saveStory(MACHINE, { id, version, ...draft }, LATER));
  expect(await findPublicFile(second, LATER)).toBeNull();
  valueOf(await updateStory(MACHINE, { id, version: saved.version }, LATER));
  expect(await findPublicFile(first, LATER + 1)).toBeNull();
  expect(await findPublicFile(second, LATER + 1)).not.toBeNull();
});

test('a page is told what the file is called and how large it is', async () => {
  const file = await send('figures 2026.csv');
  const { day, urlSlug } = await runStory({ body: offering(file.id) });
  const found = await findPublishedStory(day, urlSlug, LATER);
  expect(found?.kind === 'live' && found.story.references.files).toEqual({ [file.id]: file });
});

test('a text may not offer a file that is not here', async () => {
  const draft = { content: writeContent({ body: offering(newId()) }), slugline: '', urlSlug: '' };
  expect(await createStory(MACHINE, draft, MORNING)).toMatchObject({
    ok: false,
    failure: { fields: { body: expect.stringContaining('File 1 in the text') } },
  });
});

test('a preview link gives the files of its own story and of no other', async () => {
  const [own, other] = [await send(), await send()];
  const story = await draftStory({ body: offering(own.id) });
  await draftStory({ body: offering(other.id) });
  const asked = { storyId: story.id, hours: 24 as const };
  const { url } = valueOf(await createPreviewLink(MACHINE, asked, MORNING));
  const token = url.split('/').at(-1) ?? '';
  expect(await findPreviewFile(token, own, LATER)).not.toBeNull();
  expect(await findPreviewFile(token, other, LATER)).toBeNull();
  expect(await findPreviewFile(token, own, MORNING + DAY + 1)).toBeNull();
});

test('what no kept text offers goes after a week; half of a file, or one without its row, after an hour', async () => {
  const [unused, offered, fresh] = [
    await send('a.csv'),
    await send('b.csv'),
    await send('c.csv', MORNING + 8 * DAY),
  ];
  await draftStory({ body: offering(offered.id) });
  const half = join(environment().dataDir, 'files', 'incoming', newId());
  const orphan = newId();
  mkdirSync(join(pathOf(orphan), '..'), { recursive: true });
  for (const path of [half, pathOf(orphan)]) writeFileSync(path, 'half');
  const now = MORNING + 9 * DAY;
  for (const path of [half, pathOf(orphan), ...[unused, offered, fresh].map(({ id }) => pathOf(id))])
    utimesSync(path, (now - HOUR) / 1000 - 1, (now - HOUR) / 1000 - 1);

  await sweepFiles(now);
  expect([unused, offered, fresh].map(({ id }) => existsSync(pathOf(id)))).toEqual([false, true, true]);
  expect([half, pathOf(orphan)].map((path) => existsSync(path))).toEqual([false, false]);
  expect(await findDeskFile(MACHINE, unused)).toBeNull();
});

test('a file sent again begins its week anew', async () => {
  const bytes = Buffer.from('sent twice\n');
  const first = valueOf(await storeFile(MACHINE, { bytes, name: 'twice.txt' }, MORNING));
  valueOf(await storeFile(MACHINE, { bytes, name: 'twice.txt' }, MORNING + 6 * DAY));
  await sweepFiles(MORNING + 8 * DAY);
  expect(await findDeskFile(MACHINE, first)).not.toBeNull();
});

test('files are in a backup and come back with it', async () => {
  const file = await send();
  const story = await runStory({ body: offering(file.id) });
  const { file: archive } = await makeBackup(LATER);
  writeFileSync(pathOf(file.id), 'changed since');
  valueOf(await restoreBackup(archive, LATER));
  expect(await readFile(pathOf(file.id), 'utf8')).toContain('place,people');
  expect(await findPublishedStory(story.day, story.urlSlug, LATER)).toMatchObject({ kind: 'live' });
  expect(await findPublicFile(file, LATER)).not.toBeNull();
});
