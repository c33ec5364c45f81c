import { type Query, read } from '#db/client';
import { findMedia, type MediaRow } from '#db/media';
import { listMediaStories, wasMediaPublished } from '#db/media-uses';
import { type Actor, can } from '../access.ts';
import { done, notAllowed, notFound, type Result } from '../failure.ts';
import { readSettings } from '../settings/read-settings.ts';
import type { Settings } from '../settings/settings.ts';
import { lastDayOfLicence, licenceState } from './licence.ts';
import type { Picture } from './picture.ts';
import type { PictureWords } from './picture-words.ts';
import { pictureOf } from './pictures.ts';

/** Where a picture is used, in the newsroom's words. */
export type PictureUse =
  | { kind: 'story'; storyId: string; name: string; where: 'live' | 'draft' | 'earlier' }
  | { kind: 'logo' }
  | { kind: 'icon' };

/** All that the desk knows of a picture. */
export type LibraryDetails = {
  picture: Picture;
  words: PictureWords;
  edits: number;
  bytes: number;
  licence: ReturnType<typeof licenceState>;
  sent: { at: number; by: string };
  saved: { at: number; by: string } | null;
  uses: PictureUse[];
  mayEdit: boolean;
};

export async function getLibraryPicture(
  actor: Actor,
  id: string,
  at: number,
): Promise<Result<LibraryDetails>> {
  if (!can(actor, 'read-desk')) return notAllowed('see the pictures');
  const row = await findMedia(read(), id);
  if (row === null) return notFound('picture');
  const settings = await readSettings();
  return done({
    picture: pictureOf(row),
    words: wordsOf(row, settings.timeZone),
    edits: row.edits,
    bytes: row.bytes,
    licence: licenceState(row.licenceExpiresAt, at),
    sent: { at: row.createdAt, by: row.createdByName },
    saved: row.savedAt === null ? null : { at: row.savedAt, by: row.savedByName },
    uses: await listUses(read(), { id, settings }, at),
    mayEdit: can(actor, 'edit-media', await subjectOf(read(), { row, settings }, at)),
  });
}

export const wordsOf = (row: MediaRow, timeZone: string): PictureWords => ({
  name: row.name,
  alt: row.alt,
  decorative: row.decorative,
  caption: row.caption,
  credit: row.credit,
  source: row.source,
  licence: row.licence,
  licenceEnds: row.licenceExpiresAt === null ? null : lastDayOfLicence(row.licenceExpiresAt, timeZone),
  focal: { x: row.focalX, y: row.focalY },
});

/** Every story that shows the picture, or showed it in a text that is kept, and the paper's own uses. */
export async function listUses(
  query: Query,
  { id, settings }: { id: string; settings: Settings },
  at: number,
): Promise<PictureUse[]> {
  const stories = await listMediaStories(query, id, at);
  return [
    ...(settings.logoId === id ? [{ kind: 'logo' } as const] : []),
    ...(settings.iconId === id ? [{ kind: 'icon' } as const] : []),
    ...stories.map(({ storyId, headline, slugline, current, live }) => ({
      kind: 'story' as const,
      storyId,
      name: headline || slugline || 'Without a headline',
      where: live ? ('live' as const) : current ? ('draft' as const) : ('earlier' as const),
    })),
  ];
}

/** What may be done with a picture hangs on whose it is and whether readers ever had it. */
export async function subjectOf(
  query: Query,
  { row, settings: { logoId, iconId } }: { row: MediaRow; settings: Settings },
  at: number,
) {
  const isOfSite = row.id === logoId || row.id === iconId;
  return { createdBy: row.createdBy, everLive: isOfSite || (await wasMediaPublished(query, row.id, at)) };
}
