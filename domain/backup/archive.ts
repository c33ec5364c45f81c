import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from 'tar';
import { checkSqliteCopy } from '#db/backup';
import { findDifference, type Manifest, manifestSchema } from './manifest.ts';

/** Why a file is no backup that can be relied on. `message` is one line. */
export class BrokenBackup extends Error {}

/** Unpacks an archive into a new folder below `beside`, and checks everything in it; throws BrokenBackup. */
export async function openArchive(
  file: string,
  beside: string,
): Promise<{ folder: string; manifest: Manifest }> {
  const folder = mkdtempSync(join(beside, '.open-'));
  try {
    await extract({ file, cwd: folder, strict: true, preservePaths: false });
    const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
    const different = await findDifference(folder, manifest);
    if (different !== null) throw new Error(`${different} is not as it was backed up`);
    if (manifest.engine === 'sqlite') checkRows(manifest, folder);
    return { folder, manifest };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new BrokenBackup(`${file} is not a whole backup: ${why}`, { cause: error });
  }
}

function checkRows({ rows }: Manifest, folder: string): void {
  const found = checkSqliteCopy(join(folder, 'database'));
  for (const [table, count] of Object.entries(rows)) {
    if (found[table] !== count)
      throw new Error(`the table ${table} has ${found[table] ?? 0} rows instead of ${count}`);
  }
}
