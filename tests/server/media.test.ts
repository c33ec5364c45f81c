import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { openTestDoor, type TestDoor } from '../support/door.ts';

const folder = mkdtempSync(join(tmpdir(), 'stringer-media-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, '640.webp');
writeFileSync(file, 'picture');

let door: TestDoor | undefined;
afterEach(async () => {
  await door?.close();
  door = undefined;
});
const PATH = `/media/${'a'.repeat(32)}/1/640.webp`;
const rendition = { file, type: 'image/webp', bytes: 7 };

test('a picture of a live story may be kept by the browser, by nobody else, and runs nothing', async () => {
  door = await openTestDoor({ find: async () => rendition });
  const { status, headers, text } = await door.get(PATH);
  expect([status, text, headers['content-type'], headers['content-length']]).toEqual([
    200,
    'picture',
    'image/webp',
    '7',
  ]);
  expect(headers['cache-control']).toBe('private, max-age=31536000, immutable');
  expect(headers['content-security-policy']).toBe("default-src 'none'; sandbox");
  expect((await door.get(PATH, { 'if-none-match': String(headers.etag) })).status).toBe(304);
  expect((await door.send(PATH, { method: 'HEAD' })).bytes).toHaveLength(0);
});

test('a picture that was replaced leads to the one in its place, and nobody keeps that way', async () => {
  door = await openTestDoor({ find: async () => ({ movedTo: PATH.replace('/1/', '/2/') }) });
  const { status, headers } = await door.get(PATH);
  expect([status, headers.location, headers['cache-control']]).toEqual([
    302,
    PATH.replace('/1/', '/2/'),
    'no-store',
  ]);
});

test('a picture that no live story uses is not there, not even for a browser that has it', async () => {
  let live = true;
  door = await openTestDoor({ find: async () => (live ? rendition : null) });
  const { headers } = await door.get(PATH);
  live = false;
  const gone = await door.get(PATH, { 'if-none-match': String(headers.etag) });
  expect([gone.status, gone.headers['cache-control']]).toEqual([404, 'no-store']);
});

test.each([
  '/media/',
  '/media/x/1/640.webp',
  `${PATH}x`,
  PATH.replace('webp', 'svg'),
  PATH.replace('640', '-1'),
])('nothing is looked for at %s', async (path) => {
  let asked = 0;
  door = await openTestDoor({
    find: async () => {
      asked += 1;
      return rendition;
    },
  });
  expect((await door.get(path)).status).toBe(404);
  expect(asked).toBe(0);
});

test('a file that is missing on the disk is a noted fault, not a broken picture', async () => {
  door = await openTestDoor({ find: async () => ({ ...rendition, file: join(folder, 'gone') }) });
  expect((await door.get(PATH)).status).toBe(500);
  expect(door.paper.errors).toBe(1);
});
