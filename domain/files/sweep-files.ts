import { read, write } from '#db/client';
import { deleteUnusedFiles, listFileRows } from '#db/files';
import { listOldFiles, removeFile, removeHalf } from './file-storage.ts';

const HOUR = 60 * 60_000;
/** A text that is only in somebody's browser may offer a file that no saved text offers yet. */
const UNUSED_FOR = 7 * 24 * HOUR;

/**
 * Takes away files that no kept text has offered for a week, and what a killed process left. On the disk they stay an hour
 * more for whoever reads them now. Returns how many went from the disk.
 */
export async function sweepFiles(at: number): Promise<number> {
  await write((tx) => deleteUnusedFiles(tx, at - UNUSED_FOR));
  const { halves, ids } = await listOldFiles(at - HOUR);
  const known = new Set((await listFileRows(read(), ids)).map(({ id }) => id));
  const unknown = ids.filter((id) => !known.has(id));
  for (const name of halves) await removeHalf(name);
  for (const id of unknown) await removeFile(id);
  return halves.length + unknown.length;
}
