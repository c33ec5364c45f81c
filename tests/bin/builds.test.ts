import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openAssets } from '#server/assets';
import { openBuild } from '#server/builds';
import { openSite } from '#server/site';
import { ask } from '../support/door.ts';

/** In the place of Next: a build whose chunk is named by what the page was when it was built. */
const NEXT = `
  const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
  const folder = process.env.STRINGER_BUILD;
  const page = readFileSync('app/page.tsx', 'utf8').trim();
  if (page === 'broken') process.exit(1);
  mkdirSync(folder + '/static/chunks', { recursive: true });
  writeFileSync(folder + '/static/chunks/' + page + '.js', page);
  writeFileSync(folder + '/static/chunks/lazy-' + page + '.js', 'lazy ' + page);
`;
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stringer-builds-'));
  put('node_modules/next/dist/bin/next', NEXT);
  for (const name of ['reader.js', 'later.js', 'lightbox.js', 'quote.js', 'sw.js', 'light.css'])
    put(`components/reader/${name}`, '');
  put('package.json', '{}');
  put('package-lock.json', '{}');
  mkdirSync(join(root, 'bin'));
  cpSync(join(import.meta.dirname, '../../bin/prepare.mjs'), join(root, 'bin/prepare.mjs'));
  mkdirSync(join(root, 'node_modules/.bin'));
  symlinkSync(process.execPath, join(root, 'node_modules/.bin/node'));
});
afterEach(() => rmSync(root, { recursive: true }));

function put(name: string, text: string) {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}

/** npm run build, of a page that says `page`, where everything is installed. */
function build(page: string) {
  put('app/page.tsx', page);
  put('npm.mjs', '');
  const run = spawnSync(process.execPath, ['bin/prepare.mjs', 'build'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, npm_execpath: join(root, 'npm.mjs') },
  });
  return { done: run.status === 0, said: run.stdout };
}

/** The same without a process: what it leaves behind. */
function leaveBuild(page: string) {
  const name = createHash('sha256').update(page).digest('hex').slice(0, 16);
  for (const chunk of [page, `lazy-${page}`])
    put(`.builds/${name}/static/chunks/${chunk}.js`, chunk.replace('-', ' '));
  put(`.builds/${name}/stringer-built`, '');
  put('.builds/newest', name);
}

/** A portal's files, as it serves them from its start on. */
async function start() {
  const opened = openBuild(root, Date.now());
  const site = openSite({ siteUrl: 'http://paper.test', trustProxy: [] });
  const assets = openAssets({ root, site, build: opened });
  const server = createServer((req, res) => {
    const path = req.url ?? '';
    if (assets.has(path)) void assets.answer({ req, res, path, query: '', address: '', id: '' });
    else res.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    folder: join(root, opened.folder),
    chunk: async (name: string) => (await ask(port, `/_next/static/chunks/${name}.js`)).text,
    stop: () => server.close(),
  };
}

const everything = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted().join('\n');
const folders = () => readdirSync(join(root, '.builds')).filter((name) => /^[0-9a-f]{16}$/.test(name));

test('a build leaves the one that a portal runs on as it is, file by file', async () => {
  build('monday');
  const portal = await start();
  const before = everything(portal.folder);
  expect(build('tuesday').done).toBe(true);
  expect(everything(portal.folder)).toBe(before);
  expect(await portal.chunk('lazy-monday')).toBe('lazy monday'); // asked for the first time
  portal.stop();
});

test('after the next start, pages of the former build still get their scripts, the lazily loaded too', async () => {
  leaveBuild('monday');
  (await start()).stop();
  leaveBuild('tuesday');
  const portal = await start();
  for (const name of ['tuesday', 'lazy-tuesday', 'monday', 'lazy-monday'])
    expect(await portal.chunk(name)).toBe(name.replace('-', ' '));
  portal.stop();
});

test('a build that nobody ran counts for nothing: what was running before it is kept', async () => {
  leaveBuild('monday');
  (await start()).stop();
  for (const page of ['tuesday', 'wednesday', 'thursday', 'friday']) leaveBuild(page);
  const portal = await start();
  expect(await portal.chunk('friday')).toBe('friday');
  expect(await portal.chunk('monday')).toBe('monday');
  expect(folders()).toHaveLength(2);
  portal.stop();
});

test('of builds that ran three are kept, whatever came before is removed at a start', async () => {
  for (const page of ['monday', 'tuesday', 'wednesday', 'thursday']) {
    leaveBuild(page);
    (await start()).stop();
  }
  const portal = await start();
  expect(folders()).toHaveLength(3);
  expect(await portal.chunk('tuesday')).toBe('tuesday');
  expect(await portal.chunk('monday')).toBe('');
  portal.stop();
});

test('a version that was built before is not built again, and a build that failed is never started', async () => {
  expect(build('monday').said).toContain('Building');
  (await start()).stop();
  build('tuesday');
  expect(build('monday').said).toBe('');
  expect(build('broken').done).toBe(false);
  const portal = await start();
  expect(await portal.chunk('monday')).toBe('monday');
  portal.stop();
});

test('a folder that another process is building stays, one that was given up yesterday goes', async () => {
  leaveBuild('monday');
  const [at, old] = ['a'.repeat(16), 'b'.repeat(16)];
  put(`.builds/${at}/trace`, '');
  put(`.builds/${old}/trace`, '');
  const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000);
  utimesSync(join(root, '.builds', old), yesterday, yesterday);
  (await start()).stop();
  expect([existsSync(join(root, '.builds', at)), existsSync(join(root, '.builds', old))]).toEqual([
    true,
    false,
  ]);
});

test('where nothing was built the start says what to do', () => {
  mkdirSync(join(root, '.builds'));
  appendFileSync(join(root, '.builds/started'), '../../etc\n');
  expect(() => openBuild(root, 0)).toThrow('npm run build');
});
