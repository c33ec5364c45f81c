import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

// Set before the test file is read: the engine is chosen once for the life of the process.
const directory = mkdtempSync(join(tmpdir(), 'stringer-sqlite-'));
process.env.DATA_DIR = directory;
delete process.env.DATABASE_URL;

afterAll(async () => {
  const { closeDatabase } = await import('../../db/client.ts');
  await closeDatabase();
  rmSync(directory, { recursive: true });
});
