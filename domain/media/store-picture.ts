import { subtle } from 'node:crypto';
import { read, write } from '#db/client';
import { isUniqueViolation } from '#db/errors';
import { findMedia, findMediaBySha256, insertMediaRow, type MediaRow } from '#db/media';
import { newId } from '#lib/id';
import { type Actor, can } from '../access.ts';
import { done, invalid, notAllowed, type Result } from '../failure.ts';
import { TOO_MANY_BYTES, UPLOAD_MAX_BYTES } from './limits.ts';
import type { LibraryPicture } from './list-library.ts';
import { removeFiles, storeFiles } from './media-files.ts';
import { pictureType, refusedTypeMessage } from './picture-type.ts';
import type { PictureWords } from './picture-words.ts';
import { runPictureJob } from './picture-workers.ts';
import { pictureOf } from './pictures.ts';

/** `words`: what is known of it already; a picture that is here keeps its own. */
export type Upload = {
  bytes: Buffer;
  name: string;
  words?: Pick<PictureWords, 'alt' | 'caption' | 'credit'>;
};

/** `known`: the library had these bytes already. */
export type Stored = LibraryPicture & { known: boolean };

const NAME_MAX = 200;

/**
 * Takes a picture into the library: checked, turned upright, freed of everything but its pixels, in all sizes,
 * and on the disk before it is in the database. The same bytes sent again are the same picture.
 */
export async function storePicture(actor: Actor, upload: Upload, at: number): Promise<Result<Stored>> {
  if (!can(actor, 'upload-media')) return notAllowed('send pictures');
  const refused = refuseUpload(upload);
  if (refused) return refused;
  const sha256 = await hashOf(upload.bytes);
  const known = await findMediaBySha256(read(), sha256);
  if (known) return done(storedOf(known, true));

  const id = newId();
  const made = await storeFiles({ id, after: 0, bytes: upload.bytes }, runPictureJob);
  if (!made.ok) return made;
  return insertOrFind({
    id,
    sha256,
    name: plainName(upload.name),
    ...made.value,
    ...upload.words,
    bytes: upload.bytes.byteLength,
    createdBy: actor.accountId,
    createdByName: actor.name,
    createdAt: at,
  });
}

/** What can be said of a file before anything decodes it. */
export function refuseUpload({ bytes }: Upload) {
  const message = pictureType(bytes) === null ? refusedTypeMessage(bytes) : null;
  if (message !== null) return invalid(message, { type: message });
  return bytes.byteLength > UPLOAD_MAX_BYTES ? invalid(TOO_MANY_BYTES, { bytes: TOO_MANY_BYTES }) : null;
}

/** Off the main thread: 20 MB take longer than a keystroke may wait. */
export const hashOf = async (bytes: Buffer): Promise<string> =>
  Buffer.from(await subtle.digest('SHA-256', new Uint8Array(bytes))).toString('hex');

/**
 * Somebody may have sent the same bytes meanwhile: theirs counts, ours is put away. After any other error the row
 * may or may not be there (a connection cut during the commit), so the files stay for the sweep to judge.
 */
async function insertOrFind(row: Parameters<typeof insertMediaRow>[1]): Promise<Result<Stored>> {
  try {
    await write((tx) => insertMediaRow(tx, row));
  } catch (error) {
    const theirs = isUniqueViolation(error) ? await findMediaBySha256(read(), row.sha256) : null;
    if (theirs === null) throw error;
    await removeFiles(row.id);
    return done(storedOf(theirs, true));
  }
  const stored = await findMedia(read(), row.id);
  if (stored === null) throw new Error(`Picture ${row.id} was stored and is not there.`);
  return done(storedOf(stored, false));
}

const storedOf = (row: MediaRow, known: boolean): Stored => ({ ...pictureOf(row), name: row.name, known });

/** The name is for people who search the library; it is never a path and never shown to readers. */
export const plainName = (name: string) =>
  name
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, NAME_MAX) || 'Picture';
