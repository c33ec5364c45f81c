import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  closeSync,
  fsyncSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { cp, link, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { create } from 'tar';
import { copySqlite, dumpPostgres } from '#db/backup';
import { engine } from '#db/engine';
import { newestMigration } from '#db/migrate';
import { environment } from '#lib/environment';
import { openArchive } from './archive.ts';
import { describeFiles, type Manifest } from './manifest.ts';

export type Backup = { file: string; bytes: number; rows: Manifest['rows']; pictures: number; files: number };

/**
 * Database, pictures and files in one archive under DATA_DIR/backups, made while the portal runs, read back and checked
 * before it gets its name: what is called stringer-….tar.gz is whole.
 */
export async function makeBackup(at: number): Promise<Backup> {
  const backups = join(environment().dataDir, 'backups');
  mkdirSync(backups, { recursive: true, mode: 0o700 });
  const staging = mkdtempSync(join(backups, '.making-'));
  try {
    const manifest = await stage(staging, at);
    const file = join(backups, `stringer-${stampOf(at)}.tar.gz`);
    await pack(staging, `${file}.part`);
    const { folder } = await openArchive(`${file}.part`, backups);
    rmSync(folder, { recursive: true });
    renameSync(`${file}.part`, file);
    const stored = (folderName: string) =>
      Object.keys(manifest.files).filter((name) => name.startsWith(`${folderName}/`)).length;
    return {
      file,
      bytes: statSync(file).size,
      rows: manifest.rows,
      pictures: stored('media'),
      files: stored('files'),
    };
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** '2026-11-09T04-30-00-000Z': sorts by time and is a file name everywhere. */
export const stampOf = (at: number): string => new Date(at).toISOString().replace(/[:.]/g, '-');

async function stage(staging: string, at: number): Promise<Manifest> {
  const { dataDir } = environment();
  const folder = join(staging, 'database');
  // The database first: what lies on the disk is stored before its row, so every row finds its files.
  const rows = engine === 'postgres' ? await dumpPostgres(folder) : await copySqlite(folder);
  for (const name of ['media', 'files']) await linkStored(join(dataDir, name), join(staging, name));
  const secret = join(dataDir, 'auth-secret');
  if (existsSync(secret)) await cp(secret, join(staging, 'auth-secret'));
  const files = await describeFiles(staging);
  const manifest: Manifest = { format: 1, engine, madeAt: at, schema: newestMigration(), rows, files };
  writeFileSync(join(staging, 'manifest.json'), JSON.stringify(manifest));
  return manifest;
}

/** Stored pictures and files never change, so a second name is as good as a copy; uploads on their way are left out. */
async function linkStored(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  if (!existsSync(from)) return;
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (entry.name === 'incoming') continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await linkStored(source, target);
    else await link(source, target).catch(() => cp(source, target)); // another file system
  }
}

async function pack(folder: string, file: string): Promise<void> {
  await create({ file, cwd: folder, gzip: { level: 1 }, portable: true }, await readdir(folder));
  chmodSync(file, 0o600);
  const handle = openSync(file, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
