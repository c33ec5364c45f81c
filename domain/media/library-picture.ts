import { type Query, read } from '#db/client';
import { listMediaFronts, wasMediaLaunched } from '#db/front-media';
import { findMedia, type MediaRow } from '#db/media';
import { listMediaStories, wasMediaPublished } from '#db/media-uses';
import { listPeopleShownBy } from '#db/profile-pictures';
import { type Actor, can } from '../access.ts';
import { done, notAllowed, notFound, type Result } from '../failure.ts';
import { listPagesShowing } from '../pages/page-pictures.ts';
import { readSettings } from '../settings/read-settings.ts';
import type { Settings } from '../settings/settings.ts';
import { lastDayOfLicence, licenceState } from './licence.ts';
import type { Picture } from './picture.ts';
import type { PictureWords } from './picture-words.ts';
import { pictureOf } from './pictures.ts';

/** Where a picture is used, in the newsroom's words. */
export type PictureUse =
  | { kind: 'story'; storyId: string; name: string; where: 'live' | 'draft' | 'earlier' }
  | { kind: 'person'; personId: string; name: string }
  | { kind: 'page'; pageId: string; name: string; where: 'live' | 'draft' | 'earlier' }
  | { kind: 'front'; where: 'draft' | 'launched' | 'earlier' }
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

/** Every story, page and front that shows the picture, or showed it in what is kept, whose portrait it is, and the paper's own uses. */
export async function listUses(
  query: Query,
  { id, settings }: { id: string; settings: Settings },
  at: number,
): Promise<PictureUse[]> {
  const stories = await listMediaStories(query, id, at);
  const people = await listPeopleShownBy(query, id);
  return [
    ...(settings.logoId === id ? [{ kind: 'logo' } as const] : []),
    ...(settings.iconId === id ? [{ kind: 'icon' } as const] : []),
    ...people.map((person) => ({ kind: 'person' as const, personId: person.id, name: person.name })),
    ...(await listPagesShowing(query, id)).map((use) => ({ kind: 'page' as const, ...use })),
    ...(await listMediaFronts(query, id)).map((where) => ({ kind: 'front' as const, where })),
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
  const everLive = isOfSite || (await wasShown(query, row.id, at));
  return { createdBy: row.createdBy, everLive };
}

async function wasShown(query: Query, id: string, at: number): Promise<boolean> {
  if ((await listPeopleShownBy(query, id)).length > 0) return true;
  if ((await listPagesShowing(query, id)).length > 0) return true;
  return (await wasMediaPublished(query, id, at)) || wasMediaLaunched(query, id);
}
