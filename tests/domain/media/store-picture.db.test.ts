import { mkdir, readdir, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { read } from '#db/client';
import { findMedia } from '#db/media';
import { MACHINE } from '#domain/access';
import { done } from '#domain/failure';
import { findDeskRendition, findPublicRendition } from '#domain/media/find-rendition';
import { incomingDirectory, mediaDirectory, pictureDirectory, storeFiles } from '#domain/media/media-files';
import { storePicture } from '#domain/media/store-picture';
import { sweepMedia } from '#domain/media/sweep-media';
import { publishStory } from '#domain/stories/publish-story';
import { saveStory } from '#domain/stories/save-story';
import { unpublishStory } from '#domain/stories/unpublish-story';
import { updateStory } from '#domain/stories/update-story';
import { newId } from '#lib/id';
import {
  actorOf,
  draftStory,
  HOUR,
  MINUTE,
  MORNING,
  openNewsroom,
  valueOf,
  writeContent,
} from '../../support/newsroom.ts';

beforeAll(openNewsroom);

let shade = 0;

/** A picture unlike every other. */
function photograph(width = 700, height = 400): Promise<Buffer> {
  shade += 1;
  return sharp({ create: { width, height, channels: 3, background: { r: shade, g: 90, b: 40 } } })
    .png()
    .toBuffer();
}

const store = async (bytes: Buffer, name = 'ferry.png') =>
  valueOf(await storePicture(MACHINE, { bytes, name }, MORNING));

/** Every directory of a picture that lies on the disk. */
async function storedIds(): Promise<string[]> {
  const prefixes = (await readdir(mediaDirectory())).filter((name) => name.length === 2);
  return (await Promise.all(prefixes.map((prefix) => readdir(join(mediaDirectory(), prefix))))).flat();
}

const slideOf = (mediaId: string) => ({ mediaId, alt: 'A ferry', caption: '', credit: '' });

test('a picture that was taken in has every size and type on the disk, and its row', async () => {
  const picture = await store(await photograph());
  expect(picture).toMatchObject({ version: 1, width: 700, height: 400, widths: [320, 480, 640, 700] });
  expect(picture.id).toMatch(/^[0-9a-f]{32}$/);
  const files = await readdir(join(pictureDirectory(picture.id), '1'));
  const renditions = picture.widths.flatMap((width) =>
    ['avif', 'webp', 'jpg'].map((type) => `${width}.${type}`),
  );
  expect(files.toSorted()).toEqual([...renditions, 'master.jpg'].toSorted());
  const row = await findMedia(read(), picture.id);
  expect(row).toMatchObject({ name: 'ferry.png', createdBy: null, createdAt: MORNING });
  expect(await readdir(incomingDirectory())).toEqual([]);
});

test('the same bytes sent again, even at the same moment, are the same picture', async () => {
  const bytes = await photograph();
  const [first, second] = await Promise.all([store(bytes), store(bytes, 'copy.png')]);
  const third = await store(bytes);
  expect(new Set([first.id, second.id, third.id]).size).toBe(1);
  expect((await storedIds()).filter((id) => [first.id, second.id, third.id].includes(id))).toHaveLength(1);
});

test('what is no picture leaves nothing behind', async () => {
  const before = await storedIds();
  const refused = await storePicture(MACHINE, { bytes: Buffer.from('<svg/>'), name: 'map.png' }, MORNING);
  expect(refused).toMatchObject({
    ok: false,
    failure: { code: 'invalid', fields: { type: expect.any(String) } },
  });
  expect(await storedIds()).toEqual(before);
});

test('many pictures sent at once all arrive', async () => {
  const sent = await Promise.all(Array.from({ length: 6 }, () => photograph(330, 220)));
  const pictures = await Promise.all(sent.map((bytes) => store(bytes)));
  expect(new Set(pictures.map((picture) => picture.id)).size).toBe(6);
});

test('a picture is for readers exactly while a live story shows it', async () => {
  const { id: mediaId } = await store(await photograph());
  const address = { id: mediaId, version: 1, width: 320, ext: 'webp' };
  const isPublic = async (at: number) => (await findPublicRendition(address, at)) !== null;

  const content = writeContent({ slides: [slideOf(mediaId)] });
  const { id } = await draftStory(content);
  expect(await isPublic(MORNING)).toBe(false);
  valueOf(await publishStory(MACHINE, { id, version: 1 }, MORNING + MINUTE));
  expect(await isPublic(MORNING)).toBe(false);
  expect(await isPublic(MORNING + MINUTE)).toBe(true);

  const without = { id, version: 1, content: { ...content, slides: [] }, slugline: '', urlSlug: '' };
  valueOf(await saveStory(MACHINE, without, MORNING + 2 * MINUTE));
  expect(await isPublic(MORNING + 2 * MINUTE)).toBe(true);
  valueOf(await updateStory(MACHINE, { id, version: 2 }, MORNING + 3 * MINUTE));
  expect(await isPublic(MORNING + 3 * MINUTE)).toBe(false);
});

test('a picture of a withdrawn story is gone for readers and there for the desk', async () => {
  const { id: mediaId } = await store(await photograph());
  const { id } = await draftStory({ slides: [slideOf(mediaId)] });
  valueOf(await publishStory(MACHINE, { id, version: 1 }, MORNING));
  valueOf(await unpublishStory(MACHINE, { id }, MORNING + MINUTE));
  const address = { id: mediaId, version: 1, width: 700, ext: 'avif' };
  expect(await findPublicRendition(address, MORNING + MINUTE)).toBeNull();
  const found = await findDeskRendition(actorOf('contributor'), address);
  expect(found?.type).toBe('image/avif');
  expect((await stat(found?.file ?? '')).size).toBe(found?.bytes);
});

test.each([
  ['a width that was not made', { width: 321 }],
  ['a type that was not made', { ext: 'png' }],
  ['the whole picture', { ext: 'master.jpg' }],
  ['a version that is not made yet', { version: 2 }],
  ['a picture that nobody sent', { id: '0'.repeat(32) }],
  ['a way out of the directory', { id: '../../../etc/passwd' }],
])('%s is not found', async (_, part) => {
  const { id } = await store(await photograph(330, 200));
  const address = { id, version: 1, width: 320, ext: 'webp', ...part };
  expect(await findDeskRendition(MACHINE, address)).toBeNull();
});

test('what a killed process left behind is swept away, and nothing else', async () => {
  const { id } = await store(await photograph(330, 210));
  const [whole, fresh] = [newId(), newId()];
  for (const orphan of [whole, fresh]) {
    await storeFiles({ id: orphan, after: 0, bytes: Buffer.from('x') }, async ({ folder }) => {
      await mkdir(folder);
      return done({});
    });
  }
  const old = new Date(MORNING - 2 * HOUR);
  const now = new Date(MORNING);
  await utimes(pictureDirectory(whole), old, old);
  await utimes(pictureDirectory(id), old, old);
  await utimes(pictureDirectory(fresh), now, now);

  await sweepMedia(MORNING);
  const left = await storedIds();
  expect([left.includes(whole), left.includes(fresh), left.includes(id)]).toEqual([false, true, true]);
});

test('a picture that cannot be written whole is not there at all', async () => {
  const id = newId();
  const failing = storeFiles({ id, after: 0, bytes: Buffer.from('x') }, async () => {
    throw new Error('the disk is full');
  });
  await expect(failing).rejects.toThrow('the disk is full');
  expect(await storedIds()).not.toContain(id);
  expect(await readdir(incomingDirectory())).toEqual([]);
});
