import { read, write } from '#db/client';
import { isUniqueViolation } from '#db/errors';
import { findMedia, findMediaBySha256, updateMediaRow } from '#db/media';
import { type Actor, can } from '../access.ts';
import { done, invalid, notAllowed, notFound, type Result } from '../failure.ts';
import { recordAudit } from '../people/audit.ts';
import { readSettings } from '../settings/read-settings.ts';
import { getForChange, type PictureEdit, showChange } from './change-picture.ts';
import { subjectOf } from './library-picture.ts';
import type { Made } from './make-renditions.ts';
import { leaveToSweep, removeVersion, storeFiles } from './media-files.ts';
import { runPictureJob } from './picture-workers.ts';
import { hashOf, refuseUpload, type Upload } from './store-picture.ts';

type Replacement = PictureEdit & Upload;

/**
 * Puts another file in the place of a picture, whose identity and words stay. Every story that shows it shows the new
 * one with the next request; the old file is not served from then on.
 */
export async function replacePicture(
  actor: Actor,
  sent: Replacement,
  at: number,
): Promise<Result<{ edits: number }>> {
  const refused = (await refuseEarly(actor, sent, at)) ?? refuseUpload(sent);
  if (refused) return refused;
  const sha256 = await hashOf(sent.bytes);
  const same = await findMediaBySha256(read(), sha256);
  if (same) return isThere(same.id === sent.id, same.name);
  const before = await findMedia(read(), sent.id);
  if (before === null) return notFound('picture');

  const made = await storeFiles({ id: sent.id, after: before.version, bytes: sent.bytes }, runPictureJob);
  if (!made.ok) return made;
  const result = await putInPlace(actor, { ...sent, ...made.value, sha256 }, at);
  if (result.ok) await leaveToSweep(sent.id, before.version, at);
  else await removeVersion(sent.id, made.value.version);
  return result;
}

/** Nobody's picture is worked on for somebody who may not change it; the transaction asks again, and writes it down. */
async function refuseEarly(actor: Actor, { id }: Replacement, at: number) {
  const row = await findMedia(read(), id);
  if (row === null) return notFound('picture');
  const subject = await subjectOf(read(), { row, settings: await readSettings() }, at);
  return can(actor, 'edit-media', subject) ? null : notAllowed('change this picture');
}

async function putInPlace(
  actor: Actor,
  of: Replacement & Made & { version: number; sha256: string },
  at: number,
): Promise<Result<{ edits: number }>> {
  const { id, edits, bytes, version, sha256, width, height, widths } = of;
  try {
    return await write(async (tx) => {
      const found = await getForChange(tx, actor, { id, edits }, at);
      if (!found.ok) return found;
      const file = { version, sha256, width, height, widths, bytes: bytes.byteLength };
      await updateMediaRow(tx, id, { ...file, savedByName: actor.name, savedAt: at });
      await showChange(tx, id, found.settings, at);
      await recordAudit(tx, { actor, action: 'replace-picture', subject: id, details: { version } }, at);
      return done({ edits: edits + 1 });
    });
  } catch (error) {
    const same = isUniqueViolation(error) ? await findMediaBySha256(read(), sha256) : null;
    if (same === null) throw error;
    return isThere(same.id === id, same.name);
  }
}

const isThere = (itself: boolean, name: string) =>
  invalid(
    itself
      ? 'This is the same file as before. Nothing was changed.'
      : `Not replaced: this file is in the library already, as “${name}”. Use that picture in the story instead.`,
  );
