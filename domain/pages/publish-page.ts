import { type Query, write } from '#db/client';
import { raiseEdition } from '#db/edition';
import { recordPublicPageMedia } from '#db/page-media';
import type { Actor } from '../access.ts';
import { done, type FieldErrors, invalid, type Result } from '../failure.ts';
import { libraryAlt } from '../media/picture.ts';
import { getPictures } from '../media/pictures.ts';
import { bodyText } from '../stories/body.ts';
import { listTextPictures } from '../stories/body/uses.ts';
import { countTk } from '../stories/tk-marks.ts';
import { getPageForChange, keepPage, type PageEdit } from './page-access.ts';
import type { SavedPageText } from './page-text.ts';

/** Shows readers the newest text, in place of the one that they have, if they have one. */
export function publishPage(
  actor: Actor,
  which: PageEdit,
  at: number,
): Promise<Result<{ edits: number; path: string }>> {
  return write(async (tx) => {
    const found = await getPageForChange(tx, actor, which, at);
    if (!found.ok) return found;
    const { row, newest } = found;
    const path = `/${row.slug}`;
    if (row.publicTextId === newest.id) return done({ edits: row.edits, path });
    const unready = await findUnready(tx, newest);
    if (Object.keys(unready).length > 0)
      return invalid('Readers do not get it yet: see the fields marked. It is saved.', unready);
    const isUpdate = row.publicTextId !== null;
    await recordPublicPageMedia(
      tx,
      row.id,
      listTextPictures(newest.body).map(({ mediaId }) => mediaId),
    );
    // Hard when readers had another text: what was taken out of it must not linger.
    await raiseEdition(tx, { hard: isUpdate });
    const [set, action] = [{ publicTextId: newest.id }, isUpdate ? 'update-page' : 'publish-page'];
    const details = { title: newest.title, path };
    return done({ edits: await keepPage(tx, { actor, row, set, action, details }, at), path });
  });
}

/** Takes a page from readers: its address answers like any other where nothing is. Its texts stay. */
export function unpublishPage(actor: Actor, which: PageEdit, at: number): Promise<Result<{ edits: number }>> {
  return write(async (tx) => {
    const found = await getPageForChange(tx, actor, which, at);
    if (!found.ok) return found;
    const { row, newest } = found;
    if (row.publicTextId === null) return done({ edits: row.edits });
    await recordPublicPageMedia(tx, row.id, []);
    await raiseEdition(tx, { hard: true });
    const details = { title: newest.title, path: `/${row.slug}` };
    const [set, action] = [{ publicTextId: null }, 'unpublish-page'];
    return done({ edits: await keepPage(tx, { actor, row, set, action, details }, at) });
  });
}

/** What is missing before readers may have a text, by field. */
async function findUnready(tx: Query, { title, standfirst, body }: SavedPageText): Promise<FieldErrors> {
  const unready: FieldErrors = {};
  const words = bodyText(body);
  const open = countTk(words);
  if (title === '') unready.title = 'A page has a title.';
  if (countTk(standfirst) > 0) unready.standfirst = TK;
  if (words.trim() === '') unready.body = 'A page has a text.';
  else if (open > 0) unready.body = TK;
  else {
    const undescribed = await findUndescribed(tx, body);
    if (undescribed !== null) unready.body = undescribed;
  }
  return unready;
}

const TK = 'TK marks what is still to come. Write it, or take the mark out.';

/** Described where it stands, by the library, or decorative. */
async function findUndescribed(tx: Query, body: SavedPageText['body']): Promise<string | null> {
  const shown = listTextPictures(body);
  const library = await getPictures(
    tx,
    shown.map(({ mediaId }) => mediaId),
  );
  const place = shown.findIndex(({ mediaId, alt }) => {
    const picture = library.get(mediaId);
    return (
      alt === '' && picture?.decorative !== true && (picture === undefined || libraryAlt(picture) === '')
    );
  });
  return place < 0
    ? null
    : `Picture ${place + 1} has no alt text. Say what it shows to whoever does not see it.`;
}
