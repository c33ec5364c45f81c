import { read } from '#db/client';
import { countLibrary, type LibraryFacts, type LibraryFilter, listLibraryRows } from '#db/library';
import type { MediaRow } from '#db/media';
import { type Actor, can } from '../access.ts';
import { done, notAllowed, type Result } from '../failure.ts';
import { listPagePictures } from '../pages/page-pictures.ts';
import { readSettings } from '../settings/read-settings.ts';
import { pageOf, readCursor } from '../stories/cursor.ts';
import { LICENCE_SOON, licenceState } from './licence.ts';
import { libraryAlt, type Picture } from './picture.ts';
import { pictureOf } from './pictures.ts';

export { LIBRARY_FILTERS, type LibraryFilter } from '#db/library';

/** A picture of the library with the name of the file that was sent. */
export type LibraryPicture = Picture & { name: string };

/** A picture in the library's list, with what is to be looked after. */
export type LibraryEntry = LibraryPicture & {
  needsAlt: boolean;
  licence: ReturnType<typeof licenceState>;
  licenceExpiresAt: number | null;
};

export type LibraryPage = {
  pictures: LibraryEntry[];
  /** Where the page after this one begins. */
  next: string | null;
  counts: Record<LibraryFilter | 'all', number>;
};

export type LibraryQuestion = { filter: LibraryFilter | null; search: string; before: string | null };

const PAGE = 48;

/** One page of the library, the last sent first. */
export async function listLibrary(
  actor: Actor,
  { filter, search, before }: LibraryQuestion,
  at: number,
): Promise<Result<LibraryPage>> {
  if (!can(actor, 'read-desk')) return notAllowed('see the pictures');
  const facts = await factsFor(actor, at);
  const from = before === null ? null : readCursor(before);
  const rows = await listLibraryRows(read(), { filter, search, before: from, limit: PAGE + 1 }, facts);
  const { shown, next } = pageOf(rows, PAGE, ({ createdAt, id }) => ({ at: createdAt, id }));
  return done({
    pictures: shown.map((row) => entryOf(row, at)),
    next,
    counts: await countLibrary(read(), search, facts),
  });
}

async function factsFor(actor: Actor, at: number): Promise<LibraryFacts> {
  const { logoId, iconId } = await readSettings();
  return {
    accountId: actor.accountId,
    siteIds: [logoId, iconId, ...(await listPagePictures(read()))].filter((id) => id !== null),
    licenceBefore: at + LICENCE_SOON,
  };
}

export function entryOf(row: MediaRow, at: number): LibraryEntry {
  const picture = pictureOf(row);
  return {
    ...picture,
    name: row.name,
    needsAlt: libraryAlt(picture) === '' && !picture.decorative,
    licence: licenceState(row.licenceExpiresAt, at),
    licenceExpiresAt: row.licenceExpiresAt,
  };
}
