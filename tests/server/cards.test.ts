import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import type { FoundCard } from '#domain/cards/find-card';
import { openTestDoor, type TestDoor } from '../support/door.ts';

const folder = mkdtempSync(join(tmpdir(), 'stringer-cards-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'wide.jpg');
writeFileSync(file, 'card');

let door: TestDoor | undefined;
afterEach(async () => {
  await door?.close();
  door = undefined;
});

const PATH = `/cards/${'a'.repeat(32)}/${'0'.repeat(16)}/wide.jpg`;
const drawn: FoundCard = { kind: 'drawn', file, bytes: 4 };

test('a card may be kept by whoever asked, by nobody in between, and runs nothing', async () => {
  door = await openTestDoor({ findCard: async () => drawn });
  const { status, headers, text } = await door.get(PATH);
  expect([status, text, headers['content-type'], headers['content-length']]).toEqual([
    200,
    'card',
    'image/jpeg',
    '4',
  ]);
  expect(headers['cache-control']).toBe('private, max-age=31536000, immutable');
  expect(headers['content-security-policy']).toBe("default-src 'none'; sandbox");
  expect((await door.get(PATH, { 'if-none-match': String(headers.etag) })).status).toBe(304);
  expect((await door.send(PATH, { method: 'HEAD' })).bytes).toHaveLength(0);
});

test('an address that the card had before leads to the present one, and nobody keeps that way', async () => {
  const to = PATH.replace('0000', '1111');
  door = await openTestDoor({ findCard: async () => ({ kind: 'moved', to }) });
  const { status, headers } = await door.get(PATH);
  expect([status, headers.location, headers['cache-control']]).toEqual([302, to, 'no-store']);
});

test('a card that is not drawn yet is drawn while its asker waits, and is not sent if its story went meanwhile', async () => {
  let [isDrawn, isLive] = [false, true];
  let afterDrawing: () => void = () => undefined;
  const draw = async () => {
    isDrawn = true;
    afterDrawing();
  };
  const findCard = async (): Promise<FoundCard | null> => {
    if (!isLive) return null;
    return isDrawn ? drawn : { kind: 'undrawn', draw };
  };
  door = await openTestDoor({ findCard });
  expect((await door.get(PATH)).text).toBe('card');

  isDrawn = false;
  afterDrawing = () => {
    isLive = false;
  };
  expect((await door.get(PATH)).status).toBe(404);
});

test('who asks for too many cards that are not drawn is told to wait, and those that are drawn are sent all the same', async () => {
  let isDrawn = false;
  const findCard = async (): Promise<FoundCard> =>
    isDrawn ? drawn : { kind: 'undrawn', draw: () => Promise.resolve() };
  door = await openTestDoor({
    findCard,
    limits: { render: 2, search: 30, words: 120, write: 100, desk: 600 },
  });
  expect([(await door.get(PATH)).status, (await door.get(PATH)).status]).toEqual([404, 404]);
  const { status, headers } = await door.get(PATH);
  expect([status, headers['cache-control']]).toEqual([429, 'no-store']);
  expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  isDrawn = true;
  expect((await door.get(PATH)).status).toBe(200);
});

test('while too many wait nothing more is begun', async () => {
  door = await openTestDoor({ findCard: async () => ({ kind: 'undrawn', draw: () => null }) });
  const { status, headers } = await door.get(PATH);
  expect([status, headers['retry-after'], headers['cache-control']]).toEqual([503, '5', 'no-store']);
});

test.each([
  '/cards/',
  '/cards/x/0000000000000000/wide.jpg',
  `${PATH}x`,
  PATH.replace('.jpg', '.png'),
  PATH.replace('0000000000000000', '000'),
  PATH.replace('wide', 'wide/x'),
])('nothing is looked for at %s', async (path) => {
  let asked = 0;
  door = await openTestDoor({
    findCard: async () => {
      asked += 1;
      return drawn;
    },
  });
  expect((await door.get(path)).status).toBe(404);
  expect(asked).toBe(0);
});
