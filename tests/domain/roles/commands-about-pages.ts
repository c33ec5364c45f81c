import { read } from '#db/client';
import { listPageRows } from '#db/pages';
import { MACHINE } from '#domain/access';
import { addDemoPage } from '#domain/demo/demo-pages';
import { createPage } from '#domain/pages/create-page';
import { deletePage } from '#domain/pages/delete-page';
import { getDeskPage, getPageHistory, listDeskPages, previewPage } from '#domain/pages/desk-pages';
import { orderPages } from '#domain/pages/order-pages';
import { changePageAddress } from '#domain/pages/page-address';
import { publishPage, unpublishPage } from '#domain/pages/publish-page';
import { restorePageText, savePage, takeTheirText } from '#domain/pages/save-page';
import { newId } from '#lib/id';
import { MORNING as AT, bodyOf } from '#tests/support/newsroom';
import { aPage, aPublicPage } from '#tests/support/pages';
import type { Use } from './commands.ts';

/** The commands for pages beside the news, each tried on a page made for it, which goes again. */

const asks = 'edit-pages';
const slug = () => `at-${newId().slice(0, 12)}`;
const TEXT = { title: 'About', standfirst: '', body: bodyOf('Other words.') };

/** A paper has only so many pages: those of earlier tries go. */
async function aFreshPage() {
  for (const row of await listPageRows(read())) await deletePage(MACHINE, row, AT);
  return aPage();
}

export const PAGES: Record<string, Use<[]>> = {
  addDemoPage: {
    asks,
    use: (actor) =>
      addDemoPage(actor, { words: { title: 'Demo', slug: slug(), purpose: '' }, text: TEXT }, AT),
  },
  listDeskPages: { asks, use: (actor) => listDeskPages(actor) },
  getDeskPage: { asks, use: async (actor) => getDeskPage(actor, (await aFreshPage()).id) },
  getPageHistory: { asks, use: async (actor) => getPageHistory(actor, (await aFreshPage()).id) },
  previewPage: {
    asks,
    use: async (actor) => previewPage(actor, { id: (await aFreshPage()).id, textId: null }, AT),
  },
  createPage: { asks, use: (actor) => createPage(actor, { title: 'New', slug: slug(), purpose: '' }, AT) },
  savePage: { asks, use: async (actor) => savePage(actor, { ...(await aFreshPage()), text: TEXT }, AT) },
  restorePageText: { asks, use: async (actor) => restorePageText(actor, await aFreshPage(), AT) },
  takeTheirText: {
    asks,
    use: async (actor) => takeTheirText(actor, { ...(await aFreshPage()), mine: TEXT }, AT),
  },
  changePageAddress: {
    asks,
    use: async (actor) =>
      changePageAddress(actor, { ...(await aFreshPage()), words: { slug: slug(), purpose: '' } }, AT),
  },
  publishPage: { asks, use: async (actor) => publishPage(actor, await aFreshPage(), AT) },
  unpublishPage: { asks, use: async (actor) => unpublishPage(actor, await aPublicPage(), AT) },
  deletePage: { asks, use: async (actor) => deletePage(actor, await aFreshPage(), AT) },
  orderPages: {
    asks,
    use: async (actor) => {
      const was = (await listPageRows(read())).map(({ id }) => id);
      return orderPages(actor, { was, ids: was.toReversed() }, AT);
    },
  },
};
