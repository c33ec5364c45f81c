import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { read } from '#db/client';
import { findEdition } from '#db/edition';
import { findMedia } from '#db/media';
import { MACHINE } from '#domain/access';
import { deletePicture } from '#domain/media/delete-picture';
import { findDeskRendition, findPublicRendition } from '#domain/media/find-rendition';
import { incomingDirectory, pictureDirectory } from '#domain/media/media-files';
import { replacePicture } from '#domain/media/replace-picture';
import { storePicture } from '#domain/media/store-picture';
import { sweepMedia } from '#domain/media/sweep-media';
import { actorOf, HOUR, MINUTE, MORNING, openNewsroom, runStory, valueOf } from '../../support/newsroom.ts';

beforeAll(openNewsroom);

let shade = 0;
async function photograph(width = 700): Promise<Buffer> {
  shade += 1;
  return sharp({ create: { width, height: 400, channels: 3, background: { r: shade, g: 30, b: 90 } } })
    .png()
    .toBuffer();
}

const store = async (bytes: Buffer, name = 'ferry.png') =>
  valueOf(await storePicture(MACHINE, { bytes, name }, MORNING));
const replace = async (id: string, bytes: Buffer, edits = 1, actor = MACHINE) =>
  replacePicture(actor, { id, edits, bytes, name: 'new.png' }, MORNING + MINUTE);
const versions = async (id: string) => (await readdir(pictureDirectory(id))).toSorted();

test('a replaced picture keeps its identity; readers get the new file and the old address leads to it', async () => {
  const { id } = await store(await photograph());
  await runStory({ slides: [{ mediaId: id, alt: 'A ferry', caption: '', credit: '' }] });
  const edition = await findEdition(read());
  valueOf(await replace(id, await photograph(400)));
  expect(await findMedia(read(), id)).toMatchObject({ version: 2, width: 400, name: 'ferry.png', edits: 2 });
  expect((await findEdition(read())).hard).toBe(edition.number + 1);

  const at = MORNING + MINUTE;
  const old = { id, version: 1, width: 640, ext: 'webp' };
  expect(await findPublicRendition(old, at)).toEqual({ movedTo: `/media/${id}/2/400.webp` });
  expect(await findPublicRendition({ ...old, version: 2, width: 400 }, at)).toMatchObject({
    type: 'image/webp',
  });
  expect((await findDeskRendition(MACHINE, old))?.file).toContain(join(id, '2', '400.webp'));
});

test('the files of the old version stay for an hour and are swept away then', async () => {
  const { id } = await store(await photograph());
  await utimes(join(pictureDirectory(id), '1'), new Date(0), new Date(0)); // sent long ago
  valueOf(await replace(id, await photograph()));
  await sweepMedia(MORNING + HOUR);
  expect(await versions(id)).toEqual(['1', '2']);
  await sweepMedia(MORNING + HOUR + 2 * MINUTE);
  expect(await versions(id)).toEqual(['2']);
});

test('what cannot be put in its place leaves the picture and the disk as they were', async () => {
  const [other, bytes] = [await store(await photograph(), 'other.png'), await photograph()];
  const { id } = await store(bytes);
  const stranger = actorOf('author');
  const tries = [
    [await replace(id, bytes), 'the same file as before'],
    [await replace(id, Buffer.from('GIF89a nothing')), 'damaged'],
    [await replace(id, await photograph(), 9), 'changed this picture since you opened it'],
    [await replace(id, await photograph(), 1, stranger), 'Your role'],
  ] as const;
  for (const [result, words] of tries) {
    expect(result.ok ? 'done' : result.failure.message).toContain(words);
  }
  const row = await findMedia(read(), other.id);
  expect(row?.version).toBe(1);
  expect(await versions(id)).toEqual(['1']);
  expect(await readdir(incomingDirectory())).toEqual([]);
});

test('of two who replace a picture at the same instant one is told of the other', async () => {
  const { id } = await store(await photograph());
  const results = await Promise.all([replace(id, await photograph()), replace(id, await photograph())]);
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  const refused = results.flatMap((result) => (result.ok ? [] : [result.failure.code]));
  expect(refused).toEqual(['changed-elsewhere']);
  const row = await findMedia(read(), id);
  expect(await versions(id)).toEqual(['1', String(row?.version)]);
});

test('a file that is in the library already is named, not stored twice', async () => {
  const bytes = await photograph();
  await store(bytes, 'canal.png');
  const { id } = await store(await photograph());
  const refused = await replace(id, bytes);
  expect(refused.ok ? '' : refused.failure.message).toContain('“canal.png”');
});

test('what a killed replacement left is no hindrance for the next, and is swept away', async () => {
  const { id } = await store(await photograph());
  valueOf(await replace(id, await photograph()));
  const { mkdir } = await import('node:fs/promises');
  await mkdir(join(pictureDirectory(id), '3'));
  valueOf(await replace(id, await photograph(), 2));
  expect((await findMedia(read(), id))?.version).toBe(4);
  await sweepMedia(Date.now() + 2 * HOUR);
  expect(await versions(id)).toEqual(['4']);
});

test('the files of a deleted picture are gone an hour later', async () => {
  const { id } = await store(await photograph());
  await utimes(pictureDirectory(id), new Date(0), new Date(0));
  valueOf(await deletePicture(MACHINE, { id, edits: 1 }, MORNING));
  expect(await findDeskRendition(MACHINE, { id, version: 1, width: 320, ext: 'webp' })).toBeNull();
  await sweepMedia(MORNING + HOUR);
  expect(await versions(id)).toEqual(['1']);
  await sweepMedia(MORNING + HOUR + MINUTE);
  await expect(readdir(pictureDirectory(id))).rejects.toThrow('ENOENT');
});
