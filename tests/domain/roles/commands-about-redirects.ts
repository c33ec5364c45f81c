import { deleteRedirect } from '#domain/redirects/delete-redirect';
import { listRedirects } from '#domain/redirects/desk-redirects';
import { exportRedirects } from '#domain/redirects/export-redirects';
import { checkImport, importRedirects } from '#domain/redirects/import-redirects';
import { dismissMissing, listMissing } from '#domain/redirects/missing-paths';
import { addRedirect, changeRedirect } from '#domain/redirects/save-redirect';
import { MORNING as AT } from '#tests/support/newsroom';
import { aRedirect, oldAddress } from '#tests/support/redirects';
import type { Use } from './commands.ts';

/** The commands for old addresses, each tried on one made for it. */

const asks = 'edit-redirects';
const anywhere = { search: '', after: '' };
const aFile = () => `from,to\n${oldAddress()},/news\n`;

export const REDIRECTS: Record<string, Use<[]>> = {
  listRedirects: { asks, use: (actor) => listRedirects(actor, anywhere) },
  listMissing: { asks, use: (actor) => listMissing(actor, anywhere, AT) },
  exportRedirects: { asks, use: (actor) => exportRedirects(actor, AT) },
  addRedirect: { asks, use: (actor) => addRedirect(actor, { from: oldAddress(), to: '/news' }, AT) },
  changeRedirect: {
    asks,
    use: async (actor) => {
      const { path, target } = await aRedirect();
      return changeRedirect(actor, { path, seen: target, to: '/in-depth' }, AT);
    },
  },
  deleteRedirect: {
    asks,
    use: async (actor) => {
      const { path, target } = await aRedirect();
      return deleteRedirect(actor, { path, seen: target }, AT);
    },
  },
  checkImport: { asks, use: (actor) => checkImport(actor, { csv: aFile() }, AT) },
  importRedirects: { asks, use: (actor) => importRedirects(actor, { csv: aFile(), leaveOut: 0 }, AT) },
  dismissMissing: { asks, use: (actor) => dismissMissing(actor, { path: oldAddress() }, AT) },
};
