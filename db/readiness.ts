import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { environment } from '../lib/environment.ts';
import { write } from './client.ts';
import { settings } from './schema.ts';

/** Resolves when the database takes a write that commits and the disk has room for a story. Nothing of it remains. */
export async function proveWritable(): Promise<void> {
  await proveCommit();
  await proveRoom();
}

/** Larger than a page, so that it needs one of its own. */
const FILLING = 'x'.repeat(10_000);
/** The paper's row has id 1. Of two processes each has a row of its own. */
const ROW = -process.pid;

/** A row that comes and goes in one transaction: readers see no change, and the edition stays. */
const proveCommit = (): Promise<void> =>
  write(async (tx) => {
    await tx.insert(settings).values({ id: ROW, version: 0, value: FILLING });
    await tx.delete(settings).where(eq(settings.id, ROW));
  });

/**
 * SQLite writes a small change into room that its files have already, so the commit alone would not notice a full
 * disk. The system finds room for a file when it is written, so nothing has to reach the disk.
 */
async function proveRoom(): Promise<void> {
  const file = join(environment().dataDir, 'room');
  try {
    await writeFile(file, Buffer.alloc(ROOM_BYTES));
  } finally {
    await rm(file, { force: true });
  }
}

const ROOM_BYTES = 1_000_000;
