import type { Page } from '@playwright/test';
import { z } from 'zod';
import { median } from './median.ts';

/** ms from a key to the frame that shows what it wrote. */
export type Typing = { medianMs: number; p95Ms: number };

const LINES = 4;
const KEYS_EACH = 50;
/** A quick hand. */
const BETWEEN_KEYS_MS = 80;
/** Long enough for the editor to save by itself. */
const BETWEEN_LINES_MS = 3000;
const LINE = 'and the boats that nobody had counted came in late '.slice(0, KEYS_EACH);

/** Writes in the middle of a story, with pauses in which the editor does what it does by itself. */
export async function measureTyping(page: Page, storyId: string): Promise<Typing> {
  await page.goto(`/admin/stories/${storyId}`);
  const text = page.getByRole('textbox', { name: 'Text', exact: true });
  await text.locator('p').nth(50).click();
  await page.evaluate(timeKeys);
  for (let line = 0; line < LINES; line += 1) {
    await page.keyboard.type(LINE, { delay: BETWEEN_KEYS_MS });
    await page.waitForTimeout(BETWEEN_LINES_MS);
  }
  const times = z.array(z.number()).parse(await page.evaluate('window.keyTimes'));
  if (times.length !== LINES * KEYS_EACH) throw new Error(`${times.length} keys were seen.`);
  const sorted = times.toSorted((a, b) => a - b);
  return { medianMs: median(times), p95Ms: sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN };
}

/** Runs in the page. A frame's message comes when the frame has been drawn. */
function timeKeys(): void {
  const times: number[] = [];
  Object.assign(window, { keyTimes: times });
  const note = (began: number) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => times.push(performance.now() - began));
    port1.start();
    requestAnimationFrame(() => port2.postMessage(null));
  };
  window.addEventListener('keydown', (event) => note(event.timeStamp), { capture: true });
}
