import { write } from '#db/client';
import { findFileByContent, insertFileRow, refreshFileRow } from '#db/files';
import { newId } from '#lib/id';
import { type Actor, can } from '../access.ts';
import { done, invalid, notAllowed, type Result } from '../failure.ts';
import { hashOf, type Upload } from '../media/store-picture.ts';
import { fileName } from './file-name.ts';
import { keepFile, removeFile } from './file-storage.ts';
import { fileType } from './file-type.ts';
import { FILE_MAX_BYTES, type StoredFile } from './file.ts';
import { storedFile } from './stored-files.ts';

export const TOO_LARGE = `A file may have ${FILE_MAX_BYTES / 1_000_000} MB. Make it smaller and send it again.`;

/**
 * Takes a file that a text will offer: looked at, given its name, and on the disk before it is in the database. The same
 * bytes under the same name are the same file.
 */
export async function storeFile(
  actor: Actor,
  { bytes, name }: Upload,
  at: number,
): Promise<Result<StoredFile>> {
  if (!can(actor, 'upload-media')) return notAllowed('send files');
  if (bytes.byteLength > FILE_MAX_BYTES) return invalid(TOO_LARGE, { bytes: TOO_LARGE });
  const found = fileType(bytes, name);
  if ('refused' in found) return invalid(found.refused, { type: found.refused });
  const sha256 = await hashOf(bytes);
  const row = {
    id: newId(),
    sha256,
    name: fileName(name, found.type),
    type: found.type,
    bytes: bytes.byteLength,
    createdBy: actor.accountId,
    createdByName: actor.name,
    createdAt: at,
  };
  await keepFile(row.id, bytes);
  const kept = await write(async (tx) => {
    // One that is known is as young as if it had just come: it must not be swept away while it is written about.
    const known = await findFileByContent(tx, row);
    if (known === null) await insertFileRow(tx, row);
    else await refreshFileRow(tx, known.id, at);
    return known ?? row;
  });
  if (kept.id !== row.id) await removeFile(row.id);
  return done(storedFile(kept));
}
