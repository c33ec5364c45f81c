import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, inject } from 'vitest';

// Set before the test file is read: the engine is chosen once for the life of the process.
const directory = mkdtempSync(join(tmpdir(), 'stringer-postgres-data-'));
process.env.DATA_DIR = directory;
process.env.DATABASE_URL = await createDatabase();

afterAll(async () => {
  const { closeDatabase } = await import('../../db/client.ts');
  await closeDatabase();
  rmSync(directory, { recursive: true });
});

async function createDatabase(): Promise<string> {
  const server = inject('postgres');
  const name = `newsroom_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client(server);
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
