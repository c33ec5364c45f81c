import type { Query } from '#db/client';
import { raiseEdition } from '#db/edition';
import { findMedia, isMediaLive, type MediaRow } from '#db/media';
import { type Actor, can } from '../access.ts';
import { failed, notFound, type Result } from '../failure.ts';
import { deny } from '../people/deny.ts';
import { readVersionedSettings } from '../settings/read-settings.ts';
import type { Settings } from '../settings/settings.ts';
import { subjectOf, wordsOf } from './library-picture.ts';

/** What a change of a picture names: the picture, and how often it had been changed when it was opened. */
export type PictureEdit = { id: string; edits: number };

type Refused = Extract<Result<never>, { ok: false }>;

/** The picture as it is now, or why this actor may not change it or has not seen its newest state. */
export async function getForChange(
  tx: Query,
  actor: Actor,
  { id, edits }: PictureEdit,
  at: number,
): Promise<{ ok: true; row: MediaRow; settings: Settings } | Refused> {
  const row = await findMedia(tx, id);
  if (row === null) return notFound('picture');
  const { settings } = await readVersionedSettings(tx);
  if (!can(actor, 'edit-media', await subjectOf(tx, { row, settings }, at))) {
    return deny(tx, actor, { action: 'edit-media', subject: id, what: 'change this picture' }, at);
  }
  if (row.edits !== edits) {
    const message = `${row.savedByName} changed this picture since you opened it. Nothing of yours was saved; it is still in the form.`;
    const theirs = { edits: row.edits, words: wordsOf(row, settings.timeZone) };
    return failed({ code: 'changed-elsewhere', message, theirs });
  }
  return { ok: true, row, settings };
}

/** A picture that readers see now is changed for them with their next request. */
export async function showChange(
  tx: Query,
  id: string,
  { logoId, iconId }: Settings,
  at: number,
): Promise<void> {
  if (id === logoId || id === iconId || (await isMediaLive(tx, id, at)))
    await raiseEdition(tx, { hard: true });
}
