import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { valueOf } from '../support/newsroom.ts';
import { type OpenPortal, openPortal } from '../support/portal.ts';

const STORIES = join(import.meta.dirname, '..', '..', 'demo', 'stories');
const MAX_BYTES = 20_000;
const BROTLI = { 'accept-encoding': 'br' };

const manifestSchema = z.object({
  name: z.string(),
  start_url: z.string(),
  icons: z.array(z.object({ src: z.string(), sizes: z.string() })).min(3),
});

let portal: OpenPortal;
let stories: string[] = [];
beforeAll(async () => {
  portal = await openPortal();
  stories = await fillWithDemoStories();
}, 180_000);
afterAll(() => portal.close());

/** Every demo story with all its slides, each of them the same plain picture: it is their words that weigh here. */
async function fillWithDemoStories(): Promise<string[]> {
  const [{ importStory }, { parseStoryFile }, { dateDemoStory }, { MACHINE }] = await Promise.all([
    import('#domain/imports/import-story'),
    import('#domain/imports/story-file'),
    import('#domain/demo/demo-dates'),
    import('#domain/access'),
  ]);
  const directory = await mkdtemp(join(tmpdir(), 'stringer-light-'));
  const create = { width: 320, height: 240, channels: 3 as const, background: '#efe6d5' };
  const picture = await sharp({ create }).jpeg().toBuffer();
  const paths = [];
  const today = { now: portal.clock.now, timeZone: 'Asia/Kolkata' };
  for (const name of (await readdir(STORIES)).filter((one) => one.endsWith('.md'))) {
    const file = parseStoryFile(dateDemoStory(await readFile(join(STORIES, name), 'utf8'), today));
    for (const slide of file.slides) await sharp(picture).toFile(join(directory, slide.file));
    const { path } = valueOf(await importStory(MACHINE, { file, directory, demo: true }, portal.clock.now));
    if (path !== null) paths.push(path);
  }
  await rm(directory, { recursive: true });
  portal.clock.now += 1;
  return paths;
}

test('no light page of the demo paper has more than 20,000 bytes, by its address or where data is saved', async () => {
  expect(stories.length).toBeGreaterThan(20);
  for (const path of ['', '/in-depth', ...stories]) {
    const byLink = await portal.get(`/light${path}`, BROTLI);
    const saving = await portal.get(path || '/', { ...BROTLI, 'save-data': 'on' });
    for (const { status, bytes, headers } of [byLink, saving]) {
      expect([path, status, headers['content-encoding']]).toEqual([path, 200, 'br']);
      expect(bytes.length, path).toBeLessThanOrEqual(MAX_BYTES);
    }
  }
});

test('a light page has no picture, font or script, and each picture of its full page as a link', async () => {
  for (const path of stories) {
    const full = (await portal.get(path)).text;
    const light = (await portal.get(`/light${path}`)).text;
    expect(light, path).not.toMatch(
      /<(img|picture|script|iframe|svg|template)\b|rel="preload"|@font-face|url\(/,
    );
    const shown = full.match(/<figure\b(?:(?!<\/figure>)[\s\S])*?<img\b/g) ?? [];
    const linked = light.match(/<a href="\/media\/[^"]+\.jpg">Picture[^<]*\(JPEG, \d+ kB\)<\/a>/g) ?? [];
    expect(linked.length, path).toBe(shown.length);
    expect(light).toContain(`<link rel="canonical" href="${portal.origin}${path}"`);
    expect(light).toContain('<meta name="robots" content="noindex"/>');
    expect(full).toContain(`href="/light${path}"`);
  }
});

test('nothing in a light page’s policy lets anything in but its own style', async () => {
  const { headers, text } = await portal.get('/light');
  const policy = String(headers['content-security-policy']);
  expect(policy).toMatch(/style-src 'sha256-[^' ]+';/);
  expect(policy).not.toContain('unsafe');
  expect(text.match(/<style>/g)).toHaveLength(1);
});

test('the manifest and the icons speak for the paper, and nobody else’s icons are there', async () => {
  const manifest = await portal.get('/manifest.webmanifest');
  expect(manifest.headers['content-type']).toContain('application/manifest+json');
  const { icons, name, start_url } = manifestSchema.parse(JSON.parse(manifest.text));
  expect([name.length > 0, start_url]).toEqual([true, '/']);
  for (const { src, sizes } of icons) {
    const { status, bytes } = await portal.get(src);
    const { width, height, format } = await sharp(bytes).metadata();
    expect([src, status, format, `${width}x${height}`]).toEqual([src, 200, 'png', sizes]);
  }
  for (const path of ['/install/64.png', '/install', '/install/constructor'])
    expect((await portal.get(path)).status).toBe(404);
});

test('the service worker runs from its file alone and may ask only this site', async () => {
  const { status, headers } = await portal.get('/sw.js?v=1');
  expect([status, headers['cache-control']]).toEqual([200, 'public, no-cache']);
  expect(headers['content-type']).toContain('text/javascript');
  expect(headers['content-security-policy']).toBe("default-src 'none'; connect-src 'self'");
});

test('a page says what may be fetched ahead', async () => {
  expect((await portal.get('/')).headers['speculation-rules']).toBe('"/speculation-rules.json"');
  const { status, headers, text } = await portal.get('/speculation-rules.json');
  expect([status, headers['content-type']]).toEqual([200, 'application/speculationrules+json']);
  expect(JSON.parse(text)).toHaveProperty('prefetch');
});
