import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ask } from './ask.ts';
import type { Target } from './load.ts';

export type Weights = {
  /** Bytes with Brotli of the heaviest story page and of the next. */
  pages: { path: string; bytes: number }[];
  scriptBytes: number;
  fontBytes: number;
};

const ROOT = join(import.meta.dirname, '..', '..');

/** What a reader's browser has to fetch for a story: its page with the styles in it, the script, the fonts. */
export async function weigh(paths: string[], on: (path: string) => Target): Promise<Weights> {
  const pages = [];
  for (const path of paths) pages.push({ path, bytes: (await settled(on(path))).bytes.length });
  const script = await ask(on('/reader.js'));
  return {
    pages: pages.toSorted((a, b) => b.bytes - a.bytes),
    scriptBytes: script.status === 200 ? script.bytes.length : Number.NaN,
    fontBytes: fontBytes(),
  };
}

const SETTLED_WITHIN_MS = 10_000;

/** The page once the portal has compressed it as far as it does; its ETag says so. */
export async function settled(target: Target) {
  const limit = Date.now() + SETTLED_WITHIN_MS;
  for (;;) {
    const answer = await ask(target);
    if (answer.status !== 200) throw new Error(`${target.path} answered ${answer.status}.`);
    if (String(answer.headers.etag).endsWith('-br11"') || Date.now() > limit) return answer;
    await wait(250);
  }
}

function fontBytes(): number {
  const folder = join(ROOT, 'public', 'fonts');
  const fonts = readdirSync(folder).filter((name) => name.endsWith('.woff2'));
  return fonts.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}
