import { write } from '#db/client';
import { updateMediaRow } from '#db/media';
import type { Actor } from '../access.ts';
import { done, type Result } from '../failure.ts';
import { recordAudit } from '../people/audit.ts';
import { getForChange, type PictureEdit, showChange } from './change-picture.ts';
import { endOfLicence } from './licence.ts';
import type { PictureWords } from './picture-words.ts';

/** Saves what is known of a picture and where its crops look. Stories that use its words show the new ones. */
export function savePicture(
  actor: Actor,
  { words, ...which }: PictureEdit & { words: PictureWords },
  at: number,
): Promise<Result<{ edits: number }>> {
  return write(async (tx) => {
    const found = await getForChange(tx, actor, which, at);
    if (!found.ok) return found;
    const { licenceEnds, focal, ...rest } = words;
    await updateMediaRow(tx, which.id, {
      ...rest,
      focalX: focal.x,
      focalY: focal.y,
      licenceExpiresAt: licenceEnds === null ? null : endOfLicence(licenceEnds, found.settings.timeZone),
      savedByName: actor.name,
      savedAt: at,
    });
    await showChange(tx, which.id, found.settings, at);
    await recordAudit(tx, { actor, action: 'edit-picture', subject: which.id }, at);
    return done({ edits: which.edits + 1 });
  });
}
