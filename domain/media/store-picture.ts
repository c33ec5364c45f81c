import { createHash } from 'node:crypto';
import { read, write } from '#db/client';
import { isUniqueViolation } from '#db/errors';
import { findMediaBySha256, insertMediaRow, type MediaRow } from '#db/media';
import { atMost, type Limiter } from '#lib/at-most';
import { newId } from '#lib/id';
import { type Actor, can } from '../access.ts';
import { done, notAllowed, type Result } from '../failure.ts';
import { type DecodedPicture, decodePicture } from './decode-picture.ts';
import { encodeRenditions } from './encode-renditions.ts';
import { type NewFile, removeFiles, storeFiles } from './media-files.ts';
import { type Picture, renditionWidths } from './picture.ts';
import { pictureOf } from './pictures.ts';

export type Upload = { bytes: Buffer; name: string };

const NAME_MAX = 200;

// Two pictures at a time in the whole process; Next may hold this module more than once.
const KEY = Symbol.for('stringer.pictures-being-stored');
const slots = globalThis as typeof globalThis & { [KEY]?: Limiter };
const twoAtATime = (slots[KEY] ??= atMost(2));

/**
 * Takes a picture into the library: checked, turned upright, freed of everything but its pixels, in all sizes,
 * and on the disk before it is in the database. The same bytes sent again are the same picture.
 */
export async function storePicture(actor: Actor, upload: Upload, at: number): Promise<Result<Picture>> {
  if (!can(actor, 'upload-media')) return notAllowed('send pictures');
  return twoAtATime(() => storeNext(actor, upload, at));
}

async function storeNext(actor: Actor, { bytes, name }: Upload, at: number): Promise<Result<Picture>> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const known = await findMediaBySha256(read(), sha256);
  if (known) return done(pictureOf(known));

  const decoded = await decodePicture(bytes);
  if (!decoded.ok) return decoded;
  const { width, height } = decoded.value;
  const widths = renditionWidths(width);
  const id = newId();
  await storeFiles(id, filesOf(decoded.value, widths));

  const row = {
    id,
    version: 1,
    sha256,
    name: plainName(name),
    width,
    height,
    widths,
    bytes: bytes.byteLength,
  };
  return done(pictureOf(await insertOrFind({ ...row, createdBy: actor.accountId, createdAt: at })));
}

async function* filesOf({ master, pixels }: DecodedPicture, widths: number[]): AsyncGenerator<NewFile> {
  yield { name: `master.${master.extension}`, bytes: master.bytes };
  for await (const { width, type, bytes } of encodeRenditions(pixels, widths))
    yield { name: `${width}.${type}`, bytes };
}

/**
 * Somebody may have sent the same bytes meanwhile: theirs counts, ours is put away. After any other error the row
 * may or may not be there (a connection cut during the commit), so the files stay for the sweep to judge.
 */
async function insertOrFind(row: MediaRow): Promise<MediaRow> {
  try {
    await write((tx) => insertMediaRow(tx, row));
    return row;
  } catch (error) {
    const theirs = isUniqueViolation(error) ? await findMediaBySha256(read(), row.sha256) : null;
    if (theirs === null) throw error;
    await removeFiles(row.id);
    return theirs;
  }
}

/** The name is for people who search the library; it is never a path and never shown to readers. */
const plainName = (name: string) =>
  name
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, NAME_MAX) || 'Picture';
