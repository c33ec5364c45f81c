import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import type { Download } from '#server/files';
import { openTestDoor, type TestDoor } from '../support/door.ts';

const folder = mkdtempSync(join(tmpdir(), 'stringer-files-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'kept');
writeFileSync(file, '<b>a,b</b>');

let door: TestDoor | undefined;
afterEach(async () => {
  await door?.close();
  door = undefined;
});

const ID = 'a'.repeat(32);
const PATH = `/files/${ID}/figures%20%E8%A1%A8.csv`;
const download: Download = { file, type: 'text/csv', name: 'figures 表.csv', bytes: 10, tag: `"${ID}"` };

test('a file is always to be saved, is asked for each time, and runs nothing', async () => {
  const asked: unknown[] = [];
  door = await openTestDoor({
    findDownload: async (address) => {
      asked.push(address);
      return download;
    },
  });
  const { status, headers, text } = await door.get(PATH);
  expect([status, text]).toEqual([200, '<b>a,b</b>']);
  expect(asked).toEqual([{ id: ID, name: 'figures 表.csv' }]);
  expect(headers).toMatchObject({
    'content-type': 'text/csv',
    'content-length': '10',
    'content-disposition': `attachment; filename="figures _.csv"; filename*=UTF-8''figures%20%E8%A1%A8.csv`,
    'cache-control': 'private, no-cache',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  });
  expect((await door.get(PATH, { 'if-none-match': String(headers.etag) })).status).toBe(304);
  const head = await door.send(PATH, { method: 'HEAD' });
  expect([head.status, head.headers['content-length'], head.bytes.length]).toEqual([200, '10', 0]);
  expect((await door.send(PATH, { method: 'POST' })).status).toBe(405);
});

test('a file that no live story offers is not there, not even for a browser that has it', async () => {
  let live = true;
  door = await openTestDoor({ findDownload: async () => (live ? download : null) });
  const { headers } = await door.get(PATH);
  live = false;
  const gone = await door.get(PATH, { 'if-none-match': String(headers.etag) });
  expect([gone.status, gone.headers['cache-control']]).toEqual([404, 'no-store']);
});

test.each([
  '/files/',
  '/files/x/a.pdf',
  `/files/${ID}`,
  `/files/${ID}/`,
  `${PATH}/x`,
  `/files/${ID}/%ff.pdf`,
])('nothing is looked for at %s', async (path) => {
  let asked = 0;
  door = await openTestDoor({
    findDownload: async () => {
      asked += 1;
      return download;
    },
  });
  expect((await door.get(path)).status).toBe(404);
  expect(asked).toBe(0);
});

test('a file that is missing on the disk is a noted fault', async () => {
  door = await openTestDoor({ findDownload: async () => ({ ...download, file: join(folder, 'gone') }) });
  expect((await door.get(PATH)).status).toBe(500);
  expect(door.paper.errors).toBe(1);
});
