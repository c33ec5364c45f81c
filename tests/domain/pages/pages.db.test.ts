import { beforeAll, expect, test } from 'vitest';
import { read, write } from '#db/client';
import { listPageRows, updatePageRow } from '#db/pages';
import { MACHINE } from '#domain/access';
import type { Result } from '#domain/failure';
import { resolveAddress } from '#domain/front/addresses';
import { readEdition } from '#domain/front/edition';
import { createPage } from '#domain/pages/create-page';
import { deletePage } from '#domain/pages/delete-page';
import { getDeskPage, getPageHistory, listDeskPages, previewPage } from '#domain/pages/desk-pages';
import { orderPages } from '#domain/pages/order-pages';
import { changePageAddress } from '#domain/pages/page-address';
import { newPageSchema, pageAddressSchema, pageTextSchema } from '#domain/pages/page-words';
import { findPublicPage, listPublicPages } from '#domain/pages/public-pages';
import { publishPage, unpublishPage } from '#domain/pages/publish-page';
import { restorePageText, savePage, takeTheirText } from '#domain/pages/save-page';
import { EMPTY_BODY } from '#domain/stories/body';
import { addSection, changeSection } from '#domain/sections/change-section';
import { MINUTE, MORNING, bodyOf, openNewsroom, valueOf } from '../../support/newsroom.ts';
import { aPage, aPublicPage } from '../../support/pages.ts';

beforeAll(openNewsroom);

const resolve = (path: string) => resolveAddress(path, new URLSearchParams(), MORNING);
const fieldsOf = (result: Result<unknown>) =>
  !result.ok && result.failure.code === 'invalid' ? result.failure.fields : {};
const textOf = (...paragraphs: string[]) => ({
  title: 'About us',
  standfirst: 'Who we are.',
  body: bodyOf(...paragraphs),
});

test('readers have a page from its publication on, at its own address', async () => {
  const page = await aPage({ slug: 'about', purpose: 'about' }, textOf('We write.'));
  expect(await resolve('/about')).toEqual({ kind: 'missing' });
  expect(await findPublicPage('about', MORNING)).toBeNull();
  const before = await readEdition();
  expect(valueOf(await publishPage(MACHINE, page, MORNING))).toMatchObject({ path: '/about' });
  expect(await readEdition()).toEqual({ number: before.number + 1, hard: before.hard });
  expect(await resolve('/about')).toEqual({ kind: 'page', path: '/about', cursor: false });
  expect(await resolve('/About/')).toEqual({ kind: 'moved', to: '/about' });
  expect(await resolve('/about/feed.xml')).toEqual({ kind: 'missing' });
  expect(await resolve('/about/more')).toEqual({ kind: 'missing' });
  expect(await findPublicPage('about', MORNING)).toMatchObject({ title: 'About us', purpose: 'about' });
  expect(await listPublicPages()).toContainEqual({ slug: 'about', title: 'About us', purpose: 'about' });
});

test('a save changes nothing for readers until it is published', async () => {
  const page = await aPublicPage({}, textOf('First.'));
  const quiet = await readEdition();
  const saved = valueOf(await savePage(MACHINE, { ...page, text: textOf('Second.') }, MORNING + MINUTE));
  expect(await readEdition()).toEqual(quiet);
  expect(await findPublicPage(page.slug, MORNING)).toMatchObject({ body: bodyOf('First.') });
  expect(valueOf(await getDeskPage(MACHINE, page.id))).toMatchObject({ state: 'changed' });
  valueOf(await publishPage(MACHINE, { ...page, ...saved }, MORNING + MINUTE));
  const after = await readEdition();
  expect(after.hard).toBe(quiet.number + 1);
  expect(await findPublicPage(page.slug, MORNING)).toMatchObject({
    body: bodyOf('Second.'),
    changedAt: MORNING + MINUTE,
  });
});

test('a page that is taken back is missing, and its texts stay', async () => {
  const page = await aPublicPage({}, textOf('Once.'));
  const before = await readEdition();
  const { edits } = valueOf(await unpublishPage(MACHINE, page, MORNING));
  expect((await readEdition()).hard).toBe(before.number + 1);
  expect(await resolve(`/${page.slug}`)).toEqual({ kind: 'missing' });
  expect(await findPublicPage(page.slug, MORNING)).toBeNull();
  expect(valueOf(await getDeskPage(MACHINE, page.id))).toMatchObject({
    state: 'draft',
    mayDelete: false,
    text: { body: bodyOf('Once.') },
  });
  expect(await deletePage(MACHINE, { id: page.id, edits }, MORNING)).toMatchObject({
    failure: { code: 'invalid' },
  });
});

test('only a page that readers never had is deleted', async () => {
  const page = await aPage();
  expect(valueOf(await getDeskPage(MACHINE, page.id)).mayDelete).toBe(true);
  valueOf(await deletePage(MACHINE, page, MORNING));
  expect(await getDeskPage(MACHINE, page.id)).toMatchObject({ failure: { code: 'not-found' } });
  await aPage({ slug: page.slug });
});

test('an address that readers had leads to the present one; one that they never had is free again', async () => {
  const page = await aPublicPage();
  const move = (which: { id: string; edits: number }, slug: string) =>
    changePageAddress(MACHINE, { ...which, words: { slug, purpose: '' } }, MORNING);
  const moved = valueOf(await move(page, `${page.slug}-two`));
  expect(await resolve(`/${page.slug}`)).toEqual({ kind: 'moved', to: `/${page.slug}-two` });
  valueOf(await unpublishPage(MACHINE, { ...page, ...moved }, MORNING));
  expect(await resolve(`/${page.slug}`)).toEqual({ kind: 'missing' });

  const draft = await aPage();
  valueOf(await move(draft, `${draft.slug}-two`));
  await aPage({ slug: draft.slug });
});

test('sections and pages take no address from each other, nor one that leads to the other', async () => {
  const page = await aPublicPage();
  const words = { name: page.slug, slug: page.slug, form: 'news' as const };
  expect(fieldsOf(await addSection(MACHINE, words, MORNING))).toHaveProperty('slug');
  valueOf(
    await changePageAddress(MACHINE, { ...page, words: { slug: `${page.slug}-x`, purpose: '' } }, MORNING),
  );
  expect(fieldsOf(await addSection(MACHINE, words, MORNING)).slug).toContain('leads to the page');

  const section = { name: 'Rivers', slug: 'rivers', form: 'news' as const };
  const { id, edits } = valueOf(await addSection(MACHINE, section, MORNING));
  const taking = (slug: string) => createPage(MACHINE, { title: 'Rivers', slug, purpose: '' }, MORNING);
  expect(fieldsOf(await taking('rivers')).slug).toContain('the section “Rivers”');
  valueOf(await changeSection(MACHINE, { id, edits, words: { ...section, slug: 'streams' } }, MORNING));
  expect(fieldsOf(await taking('rivers')).slug).toContain('leads to the section “Rivers”');
});

test.each(['topics', 'search', 'admin', 'corrections', 'feed'])(
  'no page takes the address /%s',
  async (slug) => {
    const made = await createPage(MACHINE, { title: 'Page', slug, purpose: '' }, MORNING);
    expect(fieldsOf(made)).toEqual({ slug: expect.stringContaining(slug) });
    const page = await aPage();
    const moved = await changePageAddress(MACHINE, { ...page, words: { slug, purpose: '' } }, MORNING);
    expect(fieldsOf(moved)).toEqual({ slug: expect.stringContaining(slug) });
  },
);

test.each(['2026', 'Not A Slug', ''])('no page has the address %j', (slug) => {
  expect(newPageSchema.safeParse({ title: 'Page', slug, purpose: '' }).success).toBe(false);
});

test('a page that has an address which the site came to need can still change its purpose', async () => {
  const page = await aPage();
  await write((tx) => updatePageRow(tx, page.id, { slug: 'cards' }));
  const words = pageAddressSchema.parse({ slug: 'cards', purpose: 'contact' });
  valueOf(await changePageAddress(MACHINE, { ...page, edits: page.edits + 1, words }, MORNING));
});

test('a purpose is of one page', async () => {
  await aPage({ purpose: 'ethics', title: 'Our ethics' });
  const other = { title: 'More ethics', slug: 'more-ethics', purpose: 'ethics' as const };
  expect(fieldsOf(await createPage(MACHINE, other, MORNING)).purpose).toContain('“Our ethics”');
});

test('a page of a purpose begins with headings, and is not published before its gaps are filled', async () => {
  const made = valueOf(
    await createPage(MACHINE, { title: 'Privacy', slug: 'privacy', purpose: 'privacy' }, MORNING),
  );
  const { text } = valueOf(await getDeskPage(MACHINE, made.id));
  expect(JSON.stringify(text.body)).toContain('The Test Paper');
  expect(fieldsOf(await publishPage(MACHINE, made, MORNING))).toHaveProperty('body');
});

test('a page without a title or a text is not published', async () => {
  const page = await aPage({}, { title: '', body: EMPTY_BODY });
  expect(Object.keys(fieldsOf(await publishPage(MACHINE, page, MORNING)))).toEqual(['title', 'body']);
});

test('a page holds no files and no related stories', () => {
  const body = { type: 'doc', content: [{ type: 'file', attrs: { fileId: 'a'.repeat(32), label: '' } }] };
  const parsed = pageTextSchema.safeParse({ ...textOf(), body });
  expect(parsed.error?.issues[0]?.message).toContain('A page has no files');
});

test('of two who write at once the second is shown the text of the first, and both are kept', async () => {
  const page = await aPage({}, textOf('Both began here.'));
  const first = valueOf(await savePage(MACHINE, { ...page, text: textOf('Theirs.') }, MORNING + MINUTE));
  const mine = textOf('Mine.');
  expect(await savePage(MACHINE, { ...page, text: mine }, MORNING + MINUTE)).toMatchObject({
    failure: {
      code: 'changed-elsewhere',
      theirs: { edits: first.edits, text: { body: bodyOf('Theirs.') } },
    },
  });
  valueOf(await takeTheirText(MACHINE, { id: page.id, edits: first.edits, mine }, MORNING + MINUTE));
  const { texts } = valueOf(await getPageHistory(MACHINE, page.id));
  expect(texts.map(({ body }) => body)).toEqual([
    bodyOf('Theirs.'),
    bodyOf('Mine.'),
    bodyOf('Theirs.'),
    bodyOf('Both began here.'),
    { type: 'doc', content: [{ type: 'paragraph' }] },
  ]);
});

test('an earlier text is restored as a new one, and any of them can be previewed', async () => {
  const page = await aPublicPage({}, textOf('First.'));
  const saved = valueOf(await savePage(MACHINE, { ...page, text: textOf('Second.') }, MORNING));
  const preview = await previewPage(MACHINE, { id: page.id, textId: page.textId }, MORNING);
  expect(valueOf(preview)).toMatchObject({ body: bodyOf('First.') });
  const which = { id: page.id, edits: saved.edits, textId: page.textId };
  valueOf(await restorePageText(MACHINE, which, MORNING));
  const { page: now, texts } = valueOf(await getPageHistory(MACHINE, page.id));
  expect(now).toMatchObject({ state: 'changed', text: { body: bodyOf('First.') } });
  expect(texts.map(({ isPublic }) => isPublic)).toEqual([false, false, true, false]);
});

test('saving the same words again adds nothing', async () => {
  const page = await aPage({}, textOf('Same.'));
  const again = valueOf(await savePage(MACHINE, page, MORNING + MINUTE));
  expect(again).toMatchObject({ edits: page.edits, textId: page.textId });
});

test('the foot has the pages in the order that editors give them', async () => {
  await aPublicPage();
  await aPublicPage();
  const was = (await listPageRows(read())).map(({ id }) => id);
  const ids = was.toReversed();
  valueOf(await orderPages(MACHINE, { was, ids }, MORNING));
  const listed = valueOf(await listDeskPages(MACHINE)).filter(({ state }) => state !== 'draft');
  expect((await listPublicPages()).map(({ slug }) => slug)).toEqual(listed.map(({ slug }) => slug));
  expect(await orderPages(MACHINE, { was, ids }, MORNING)).toMatchObject({
    failure: { code: 'changed-elsewhere', theirs: { ids } },
  });
  expect(await orderPages(MACHINE, { was: ids, ids: ids.slice(1) }, MORNING)).toMatchObject({
    failure: { code: 'invalid' },
  });
});
