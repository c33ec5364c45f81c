import { setTimeout as wait } from 'node:timers/promises';
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { median } from './median.ts';

/** How long the desk took to answer while pictures came in (ms), and how long they took (s). */
export type Flood = {
  pictures: number;
  bytesEach: number;
  medianMs: number;
  slowestMs: number;
  seconds: number;
};

const PICTURES = 50;
const [WIDTH, HEIGHT] = [2700, 1800];
const WITHIN_MS = 600_000;
const BETWEEN_ASKS_MS = 250;

/** Sends 50 pictures of about 5 MB to the library at once, and asks for the list of stories meanwhile. */
export async function measureFlood(page: Page, folder: string): Promise<Flood> {
  const { files, bytesEach } = await makePictures(join(folder, 'flood'));
  await page.goto('/admin/pictures');
  const began = performance.now();
  await page.getByLabel('Files of pictures', { exact: true }).setInputFiles(files);
  const times: number[] = [];
  const arrived = page.getByRole('heading', { name: `${PICTURES} of ${PICTURES} pictures` });
  while (!(await arrived.isVisible())) {
    if (performance.now() - began > WITHIN_MS)
      throw new Error('The pictures were not in the library in time.');
    times.push(await timeDesk(page));
    await wait(BETWEEN_ASKS_MS);
  }
  return {
    pictures: PICTURES,
    bytesEach,
    medianMs: median(times),
    slowestMs: Math.max(...times),
    seconds: (performance.now() - began) / 1000,
  };
}

async function timeDesk(page: Page): Promise<number> {
  const began = performance.now();
  const answer = await page.request.get('/admin');
  if (!answer.ok()) throw new Error(`The desk answered ${answer.status()}.`);
  await answer.body();
  return performance.now() - began;
}

/** Noise, which is what compresses worst; each file differs from the others by its comment. */
async function makePictures(folder: string): Promise<{ files: string[]; bytesEach: number }> {
  mkdirSync(folder);
  const raw = { width: WIDTH, height: HEIGHT, channels: 3 as const };
  const jpeg = await sharp(randomBytes(WIDTH * HEIGHT * 3), { raw })
    .jpeg({ quality: 95 })
    .toBuffer();
  const files = Array.from({ length: PICTURES }, (_, at) => {
    const file = join(folder, `noise-${at}.jpg`);
    writeFileSync(file, withComment(jpeg, `picture ${at}`));
    return file;
  });
  return { files, bytesEach: jpeg.length };
}

/** A COM segment after the start of the image (ITU-T T.81, B.2.4.5). */
function withComment(jpeg: Buffer, comment: string): Buffer {
  const words = Buffer.from(comment);
  const head = Buffer.from([0xff, 0xfe, 0, words.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, words, jpeg.subarray(2)]);
}
