import { write } from '#db/client';
import { raiseEdition } from '#db/edition';
import { deleteRedirectRow } from '#db/redirects';
import type { Actor } from '../access.ts';
import { done, type Result } from '../failure.ts';
import { recordAudit } from '../people/audit.ts';
import { getRedirectForChange } from './save-redirect.ts';

/** From the next request on nothing answers there. `seen`: where it led when the page was opened. */
export function deleteRedirect(
  actor: Actor,
  which: { path: string; seen: string },
  at: number,
): Promise<Result<{ path: string }>> {
  return write(async (tx) => {
    const found = await getRedirectForChange(tx, actor, which, at);
    if (!found.ok) return found;
    const { path, target } = found.row;
    await deleteRedirectRow(tx, path);
    await raiseEdition(tx, { hard: true });
    await recordAudit(tx, { actor, action: 'delete-redirect', subject: path, details: { from: target } }, at);
    return done({ path });
  });
}
