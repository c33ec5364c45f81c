import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPortal } from '../../bin/portal-process.ts';

const root = mkdtempSync(join(tmpdir(), 'stringer-private-'));
const dataDir = join(root, 'data');
let usual = 0;
beforeAll(async () => {
  usual = process.umask(0o022); // as on most machines: what is made may be read by all
  const picture = sharp({ create: { width: 400, height: 300, channels: 3, background: '#c33' } });
  writeFileSync(join(root, 'map.png'), await picture.png().toBuffer());
  writeFileSync(join(root, 'story.md'), STORY);
});
afterAll(() => {
  process.umask(usual);
  rmSync(root, { recursive: true });
});

const STORY = `---
headline: The secret map
section: news
first_published_at: 2024-03-29T21:00:00+01:00
slides: [{ file: map.png, alt: A map, caption: The pass, credit: Drawn }]
---
The text.
`;

const command = (name: string, ...given: string[]) =>
  promisify(execFile)(process.execPath, ['--import', './bin/quick-modules.mjs', `bin/${name}.ts`, ...given], {
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' },
  });

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

/** Everything in DATA_DIR, itself first, that somebody else on the machine may open. */
function listOpen(): string[] {
  const inside = readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).map((name) =>
    join(dataDir, name),
  );
  return [dataDir, ...inside].filter((path) => (statSync(path).mode & 0o077) !== 0);
}

/** Each command is a program that starts. */
const LONG = 300_000;

test('nobody else on the machine may read what the portal and its commands make', {
  timeout: LONG,
}, async () => {
  const portal = await startPortal({ dataDir });
  await command('import', join(root, 'story.md'));
  await command('backup');
  expect(listOpen()).toEqual([]);
  for (const name of ['portal.db', 'portal.db-wal', 'portal.db-shm', 'auth-secret', 'portal.lock']) {
    expect([name, modeOf(join(dataDir, name))]).toEqual([name, '600']);
  }
  for (const name of ['.', 'media', 'backups']) {
    expect([name, modeOf(join(dataDir, name))]).toEqual([name, '700']);
  }
  await portal.remove();
  const [backup = ''] = readdirSync(join(dataDir, 'backups'));
  await command('restore', join(dataDir, 'backups', backup));
  expect(listOpen()).toEqual([]);
});

test('what an older version made for everybody to read is narrowed at the next start', {
  timeout: LONG,
}, async () => {
  const names = readdirSync(dataDir);
  for (const name of names)
    chmodSync(join(dataDir, name), statSync(join(dataDir, name)).isDirectory() ? 0o755 : 0o644);
  const [aside = ''] = names.filter((name) => name.startsWith('before-restore-'));
  const portal = await startPortal({ dataDir });
  for (const name of [
    'portal.db',
    'portal.db-wal',
    'portal.db-shm',
    'auth-secret',
    'portal.lock',
    'migrate.lock',
  ]) {
    expect([name, modeOf(join(dataDir, name))]).toEqual([name, '600']);
  }
  for (const name of ['media', 'backups', aside]) {
    expect([name, modeOf(join(dataDir, name))]).toEqual([name, '700']);
  }
  await portal.remove();
});

test('a directory that was there before, and what is not the portal’s in it, is left as it is', {
  timeout: LONG,
}, async () => {
  const other = join(dataDir, 'notes.txt');
  writeFileSync(other, 'for all');
  chmodSync(dataDir, 0o755);
  await command('backup');
  expect([modeOf(dataDir), modeOf(other)]).toEqual(['755', '644']);
});
