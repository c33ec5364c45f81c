import { read } from '#db/client';
import { findPublicPageRow, listPublicTitles } from '#db/public-pages';
import type { Picture } from '../media/picture.ts';
import { getPictures } from '../media/pictures.ts';
import type { Body } from '../stories/body.ts';
import { withoutAnnotations } from '../stories/body/suggestions.ts';
import { listTextPictures } from '../stories/body/uses.ts';
import type { TextReferences } from '../stories/reading.ts';
import { findReferences } from '../stories/references.ts';
import { type SavedPageText, savedTextOf } from './page-text.ts';
import { type Purpose, purposeOf } from './page-words.ts';

/** Readers' reads of pages: only those that have a public text. */

/** A page as others lead to it. */
export type PageLink = { slug: string; title: string; purpose: Purpose };

/** A page as its readers have it. */
export type PublicPage = PageLink & {
  standfirst: string;
  body: Body;
  references: TextReferences;
  /** When its text was written, ms UTC. */
  changedAt: number;
  /** The first in the text: for link previews. */
  picture: Picture | null;
};

/** In their order. */
export async function listPublicPages(): Promise<PageLink[]> {
  const rows = await listPublicTitles(read());
  return rows.map(({ slug, title, purpose }) => ({ slug, title, purpose: purposeOf(purpose) }));
}

export async function findPublicPage(slug: string, at: number): Promise<PublicPage | null> {
  const row = await findPublicPageRow(read(), slug);
  return row && publicPageOf({ ...row, text: savedTextOf(row.text) }, at);
}

type Shown = { slug: string; purpose: string; text: SavedPageText };

export async function publicPageOf({ slug, purpose, text }: Shown, at: number): Promise<PublicPage> {
  const body = withoutAnnotations(text.body);
  const shown = listTextPictures(body);
  const pictures = await getPictures(
    read(),
    shown.map(({ mediaId }) => mediaId),
  );
  return {
    slug,
    purpose: purposeOf(purpose),
    title: text.title,
    standfirst: text.standfirst,
    body,
    references: await findReferences(read(), { body, pictures }, at),
    changedAt: text.savedAt,
    picture: pictures.get(shown[0]?.mediaId ?? '') ?? null,
  };
}
