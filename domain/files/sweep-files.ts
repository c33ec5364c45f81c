import { read, write } from '#db/client';
import { deleteUnusedFiles, listFileRows } from '#db/files';
import { listOldFiles, removeFile, removeHalf } from './file-storage.ts';

const HOUR = 60 * 60_000;
/** A text that is only in somebody's browser may offer a file that no saved text offers yet. */
const UNUSED_FOR = 7 * 24 * HOUR;

/**
 * Takes away files that no kept text offers and that came more than a week ago, and what a killed process left. Younger
 * than an hour it may be on its way. Returns how many went from the disk.
 */
export async function sweepFiles(at: number): Promise<number> {
  await write((tx) => deleteUnusedFiles(tx, at - UNUSED_FOR));
  const { halves, ids } = await listOldFiles(at - HOUR);
  const unknown = await withoutRow(ids);
  for (const name of halves) await removeHalf(name);
  for (const id of unknown) await removeFile(id);
  return halves.length + unknown.length;
}

/** Engines have a limit on how much one question may name. */
const ASKED_AT_ONCE = 1000;

async function withoutRow(ids: string[]): Promise<string[]> {
  const known = new Set<string>();
  for (let from = 0; from < ids.length; from += ASKED_AT_ONCE) {
    const rows = await listFileRows(read(), ids.slice(from, from + ASKED_AT_ONCE));
    for (const { id } of rows) known.add(id);
  }
  return ids.filter((id) => !known.has(id));
}
