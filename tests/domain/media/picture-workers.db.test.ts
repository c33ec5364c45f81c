import type { ChildProcess } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { MACHINE } from '#domain/access';
import { incomingDirectory, mediaDirectory } from '#domain/media/media-files';
import { runCardJob } from '#domain/media/picture-workers';
import { storePicture } from '#domain/media/store-picture';
import { MORNING, openNewsroom, valueOf } from '../../support/newsroom.ts';

beforeAll(openNewsroom);

const slots = globalThis as typeof globalThis & Record<symbol, { idle: Set<ChildProcess> } | undefined>;
const idleWorkers = () => [...(slots[Symbol.for('stringer.picture-workers')]?.idle ?? [])];

const photograph = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#335577' } })
    .png()
    .toBuffer();
const send = async (bytes: Buffer) => storePicture(MACHINE, { bytes, name: 'a.png' }, MORNING);

/** Waits until the first file of a picture is written. */
async function untilBegun(): Promise<void> {
  for (;;) {
    const names = await readdir(incomingDirectory(), { recursive: true }).catch(() => []);
    if (names.some((name) => name.includes('master'))) return;
    await wait(2);
  }
}

test('a worker that is killed in the middle of a picture costs that picture and nothing else', async () => {
  valueOf(await send(await photograph(30, 20)));
  const [worker] = idleWorkers();
  expect(worker?.pid).not.toBe(process.pid);
  const kept = await readdir(mediaDirectory(), { recursive: true });

  const sending = send(await photograph(4000, 3000));
  await untilBegun();
  worker?.kill('SIGKILL');
  const result = await sending;
  expect(result.ok ? 'done' : result.failure.message).toContain('Nothing of it was kept');
  expect(await readdir(mediaDirectory(), { recursive: true })).toEqual(kept);

  valueOf(await send(await photograph(31, 20)));
  expect(idleWorkers().some((other) => other.pid === worker?.pid)).toBe(false);
});

test('a worker that could not draw a card is there for the next', async () => {
  const wordmark = { name: 'The Wye', logo: null };
  const facts = {
    kind: 'story',
    shape: 'wide',
    kicker: '',
    headline: 'Herons',
    picture: null,
    year: '',
    wordmark,
  } as const;
  const draw = (name: string) =>
    runCardJob({ facts, files: { picture: null, logo: null }, to: join(mediaDirectory(), name) });
  const nowhere = join('nowhere', 'a.jpg');
  await expect(draw(nowhere)).rejects.toThrow('ENOENT');
  const idle = new Set(idleWorkers().map(({ pid }) => pid));
  expect(idle.size).toBeGreaterThan(0);
  await expect(draw(nowhere)).rejects.toThrow('ENOENT');
  expect(new Set(idleWorkers().map(({ pid }) => pid))).toEqual(idle);
});

test('two workers at most are at work, whoever sends how much', async () => {
  const sent = await Promise.all([40, 41, 42, 43, 44].map((width) => photograph(width, 20)));
  for (const result of await Promise.all(sent.map(send))) valueOf(result);
  expect(idleWorkers().length).toBeLessThanOrEqual(2);
  expect(await readdir(join(incomingDirectory()))).toEqual([]);
});
