import { beforeAll, expect, test } from 'vitest';
import { read } from '#db/client';
import { findMedia, isMediaLive } from '#db/media';
import { MACHINE } from '#domain/access';
import { readEdition } from '#domain/front/edition';
import { deletePicture } from '#domain/media/delete-picture';
import { getLibraryPicture } from '#domain/media/library-picture';
import { listLibrary } from '#domain/media/list-library';
import { savePicture } from '#domain/media/save-picture';
import { CENTRE } from '#domain/media/picture';
import { findPublicPage } from '#domain/pages/public-pages';
import { publishPage, unpublishPage } from '#domain/pages/publish-page';
import { savePage } from '#domain/pages/save-page';
import type { Body } from '#domain/stories/body';
import { addPicture, bodyOf, MORNING, openNewsroom, valueOf } from '../../support/newsroom.ts';
import { aPage, aPublicPage } from '../../support/pages.ts';

beforeAll(openNewsroom);

const showing = (mediaId: string, alt = 'The office'): Body => ({
  type: 'doc',
  content: [
    ...bodyOf('We sit here.').content,
    { type: 'picture', attrs: { mediaId, alt, caption: '', credit: '', width: 'text' } },
  ],
});
const isPublic = (mediaId: string) => isMediaLive(read(), mediaId, MORNING);
const usesOf = async (id: string) => valueOf(await getLibraryPicture(MACHINE, id, MORNING)).uses;
const remove = (id: string) => deletePicture(MACHINE, { id, edits: 1 }, MORNING);

test('a picture is public while the text that readers have of a page shows it', async () => {
  const mediaId = await addPicture();
  const page = await aPage({}, { body: showing(mediaId) });
  expect(await isPublic(mediaId)).toBe(false);
  const { edits } = valueOf(await publishPage(MACHINE, page, MORNING));
  expect(await isPublic(mediaId)).toBe(true);
  const shown = await findPublicPage(page.slug, MORNING);
  expect(shown).toMatchObject({ picture: { id: mediaId } });
  expect(shown?.references.pictures).toHaveProperty(mediaId);

  const text = { ...page.text, body: bodyOf('We moved.') };
  const saved = valueOf(await savePage(MACHINE, { id: page.id, edits, text }, MORNING));
  expect(await isPublic(mediaId)).toBe(true);
  valueOf(await publishPage(MACHINE, { id: page.id, ...saved }, MORNING));
  expect(await isPublic(mediaId)).toBe(false);
});

test('a page that is taken back takes its pictures along', async () => {
  const mediaId = await addPicture();
  const page = await aPublicPage({}, { body: showing(mediaId) });
  expect(await isPublic(mediaId)).toBe(true);
  valueOf(await unpublishPage(MACHINE, page, MORNING));
  expect(await isPublic(mediaId)).toBe(false);
});

test('a picture in any text of a page is known as used and is not deleted', async () => {
  const mediaId = await addPicture();
  const page = await aPage({ title: 'Contact us' }, { title: 'Contact us', body: showing(mediaId) });
  const listUnused = async () => {
    const asked = { filter: 'unused' as const, search: '', before: null };
    return valueOf(await listLibrary(MACHINE, asked, MORNING)).pictures.map(({ id }) => id);
  };
  expect(await usesOf(mediaId)).toEqual([
    { kind: 'page', pageId: page.id, name: 'Contact us', where: 'draft' },
  ]);
  expect(await listUnused()).not.toContain(mediaId);
  const { edits } = valueOf(await publishPage(MACHINE, page, MORNING));
  expect(await usesOf(mediaId)).toMatchObject([{ where: 'live' }]);

  const text = { ...page.text, body: bodyOf('Gone.') };
  const saved = valueOf(await savePage(MACHINE, { id: page.id, edits, text }, MORNING));
  valueOf(await publishPage(MACHINE, { id: page.id, ...saved }, MORNING));
  expect(await usesOf(mediaId)).toMatchObject([{ where: 'earlier' }]);
  expect(await listUnused()).not.toContain(mediaId);
  expect(await remove(mediaId)).toMatchObject({
    failure: { code: 'invalid', message: expect.stringContaining('in an earlier text of the page') },
  });
  expect(await findMedia(read(), mediaId)).not.toBeNull();
});

test('new words for a picture that readers see in a page reach them with the next request', async () => {
  const mediaId = await addPicture();
  await aPublicPage({}, { body: showing(mediaId) });
  const before = await readEdition();
  const words = {
    name: 'map.png',
    alt: 'The new office',
    decorative: false,
    caption: '',
    credit: '',
    source: '',
    licence: '',
    licenceEnds: null,
    focal: CENTRE,
  };
  valueOf(await savePicture(MACHINE, { id: mediaId, edits: 1, words }, MORNING));
  expect((await readEdition()).hard).toBe(before.number + 1);
});

test('a picture that is not in the library, or that nobody described, keeps a page from readers', async () => {
  const page = await aPage();
  const lost = { ...page.text, body: showing('f'.repeat(32)) };
  expect(await savePage(MACHINE, { ...page, text: lost }, MORNING)).toMatchObject({
    failure: { fields: { body: expect.stringContaining('not in the library') } },
  });
  const undescribed = await aPage({}, { body: showing(await addPicture(), '') });
  expect(await publishPage(MACHINE, undescribed, MORNING)).toMatchObject({
    failure: { fields: { body: expect.stringContaining('no alt text') } },
  });
});
