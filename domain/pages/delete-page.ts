import { write } from '#db/client';
import { deletePages } from '#db/pages';
import type { Actor } from '../access.ts';
import { done, invalid, type Result } from '../failure.ts';
import { recordAudit } from '../people/audit.ts';
import { getPageForChange, type PageEdit, wasEverPublic } from './page-access.ts';

/** Takes a page that readers never had out of the desk, with its texts. One that they had stays, with its addresses. */
export function deletePage(actor: Actor, which: PageEdit, at: number): Promise<Result<null>> {
  return write(async (tx) => {
    const found = await getPageForChange(tx, actor, which, at);
    if (!found.ok) return found;
    const { row, newest } = found;
    if (await wasEverPublic(tx, row))
      return invalid(
        'Not deleted: readers had this page, so its texts are kept. Unpublish it to take it from them.',
      );
    await deletePages(tx, [row.id]);
    const details = { title: newest.title, slug: row.slug };
    await recordAudit(tx, { actor, action: 'delete-page', subject: row.id, details }, at);
    return done(null);
  });
}
