import { write } from '#db/client';
import { deleteMediaRows } from '#db/media';
import type { Actor } from '../access.ts';
import { done, invalid, type Result } from '../failure.ts';
import { recordAudit } from '../people/audit.ts';
import { getForChange, type PictureEdit } from './change-picture.ts';
import { listUses, type PictureUse } from './library-picture.ts';
import { leaveToSweep } from './media-files.ts';

/** Takes a picture out of the library, unless something uses it or a kept text would be without it. */
export async function deletePicture(actor: Actor, which: PictureEdit, at: number): Promise<Result<null>> {
  const result = await write(async (tx): Promise<Result<null>> => {
    const found = await getForChange(tx, actor, which, at);
    if (!found.ok) return found;
    const [use, ...others] = await listUses(tx, { id: which.id, settings: found.settings }, at);
    if (use) return invalid(inUse(use, others.length));
    await deleteMediaRows(tx, [which.id]);
    const details = { name: found.row.name };
    await recordAudit(tx, { actor, action: 'delete-picture', subject: which.id, details }, at);
    return done(null);
  });
  if (result.ok) await leaveToSweep(which.id, null, at);
  return result;
}

function inUse(use: PictureUse, others: number): string {
  const more = others === 0 ? '' : others === 1 ? ' and in one more place' : ` and in ${others} more places`;
  return `Not deleted: it is used ${whereOf(use)}${more}. To take it from readers at once, replace its file.`;
}

const ON_FRONT = {
  draft: 'on the front that is being made',
  launched: 'on the front',
  earlier: 'on an earlier front',
};

function whereOf(use: PictureUse): string {
  if (use.kind === 'person') return `in the profile of ${use.name}`;
  if (use.kind === 'front') return ON_FRONT[use.where];
  if (use.kind === 'logo' || use.kind === 'icon') return `as the paper’s ${use.kind}`;
  const name = use.kind === 'page' ? `the page “${use.name}”` : `“${use.name}”`;
  return use.where === 'earlier' ? `in an earlier text of ${name}` : `in ${name}`;
}
