import { read } from '#db/client';
import { findPageText, listNewestTitles, listPageRows, listPageTexts, type PageRow } from '#db/pages';
import { type Actor, can } from '../access.ts';
import { done, notAllowed, notFound, type Result } from '../failure.ts';
import type { Picture } from '../media/picture.ts';
import { getPictures } from '../media/pictures.ts';
import { listTextPictures } from '../stories/body/uses.ts';
import { type PageState, stateOf, wasEverPublic } from './page-access.ts';
import { getNewestText, type SavedPageText, savedTextOf } from './page-text.ts';
import { type Purpose, purposeOf } from './page-words.ts';
import { type PublicPage, publicPageOf } from './public-pages.ts';

/** A page in the list of the desk. */
export type ListedPage = {
  id: string;
  edits: number;
  slug: string;
  purpose: Purpose;
  title: string;
  state: PageState;
  savedAt: number;
  savedBy: string;
};

/** A page as the desk writes it. */
export type DeskPage = {
  id: string;
  edits: number;
  slug: string;
  purpose: Purpose;
  state: PageState;
  /** Readers never had it. */
  mayDelete: boolean;
  text: SavedPageText;
  /** What the text shows. */
  pictures: Picture[];
};

const NO = 'see the pages';

/** In their order. */
export async function listDeskPages(actor: Actor): Promise<Result<ListedPage[]>> {
  if (!can(actor, 'edit-pages')) return notAllowed(NO);
  const titles = await listNewestTitles(read());
  const rows = await listPageRows(read());
  return done(
    rows.flatMap((row) => {
      const newest = titles.find(({ pageId }) => pageId === row.id);
      if (newest === undefined) return [];
      const { id, edits, slug } = row;
      const { title, createdAt: savedAt, createdByName: savedBy } = newest;
      const state = stateOf(row, newest.id);
      return [{ id, edits, slug, purpose: purposeOf(row.purpose), title, state, savedAt, savedBy }];
    }),
  );
}

export async function getDeskPage(actor: Actor, id: string): Promise<Result<DeskPage>> {
  if (!can(actor, 'edit-pages')) return notAllowed(NO);
  const row = await findRow(id);
  if (row === null) return notFound('page');
  const text = await getNewestText(read(), id);
  const shown = listTextPictures(text.body).map(({ mediaId }) => mediaId);
  const pictures = [...(await getPictures(read(), shown)).values()];
  const { edits, slug } = row;
  const mayDelete = !(await wasEverPublic(read(), row));
  const state = stateOf(row, text.id);
  return done({ id, edits, slug, purpose: purposeOf(row.purpose), state, mayDelete, text, pictures });
}

/** Texts of a page, and which of them readers have. */
export type PageHistory = {
  page: DeskPage;
  texts: (SavedPageText & { isPublic: boolean })[];
  /** What any of them shows. */
  pictures: Picture[];
};

const TEXTS_SHOWN = 50;

/** The newest texts of a page, the newest first. */
export async function getPageHistory(actor: Actor, id: string): Promise<Result<PageHistory>> {
  const found = await getDeskPage(actor, id);
  if (!found.ok) return found;
  const row = await findRow(id);
  const texts = (await listPageTexts(read(), id, TEXTS_SHOWN)).map(savedTextOf);
  const shown = texts.flatMap(({ body }) => listTextPictures(body)).map(({ mediaId }) => mediaId);
  return done({
    page: found.value,
    pictures: [...(await getPictures(read(), shown)).values()],
    texts: texts.map((text) => ({ ...text, isPublic: text.id === row?.publicTextId })),
  });
}

/** A text as readers would see it: the newest, or the one that is named. */
export async function previewPage(
  actor: Actor,
  { id, textId }: { id: string; textId: string | null },
  at: number,
): Promise<Result<PublicPage>> {
  if (!can(actor, 'edit-pages')) return notAllowed(NO);
  const row = await findRow(id);
  if (row === null) return notFound('page');
  const named = textId === null ? null : await findPageText(read(), { pageId: id, textId });
  if (textId !== null && named === null) return notFound('text');
  const text = named === null ? await getNewestText(read(), id) : savedTextOf(named);
  return done(await publicPageOf({ ...row, text }, at));
}

async function findRow(id: string): Promise<PageRow | null> {
  return (await listPageRows(read())).find((row) => row.id === id) ?? null;
}
