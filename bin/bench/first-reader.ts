import { ask } from './ask.ts';
import type { Target } from './load.ts';
import { writeOne } from './many-stories.ts';
import { median } from './median.ts';

/** Median ms of pages that nobody has asked for yet, one after the other. */
export async function measureRenders(paths: string[], on: (path: string) => Target): Promise<number> {
  const times: number[] = [];
  for (const path of paths) {
    const { status, ms } = await ask(on(path));
    if (status !== 200) throw new Error(`${path} answered ${status}.`);
    times.push(ms);
  }
  return median(times);
}

const TIMES = 15;

/**
 * Median ms from the moment that a story is published, by another process than the portal's, to the last byte of the
 * next answer. @throws when that answer is anything but the story
 */
export async function measurePublishing(first: number, on: (path: string) => Target): Promise<number> {
  const times: number[] = [];
  for (let number = first; number < first + TIMES; number += 1) {
    const draft = await writeOne(number, Date.now());
    const path = await draft.publish(Date.now());
    const { status, ms } = await ask(on(path));
    if (status !== 200) throw new Error(`${path} was published and answered ${status}.`);
    times.push(ms);
  }
  return median(times);
}
