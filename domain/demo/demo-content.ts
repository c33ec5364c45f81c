import { read, write } from '#db/client';
import {
  anyDemoStory,
  countDemoStories,
  countStories,
  deleteDemoStories,
  findLastDemoAct,
  listDemoMedia,
} from '#db/demo';
import { listEntriesOfDemo } from '#db/find/entries';
import { raiseEdition } from '#db/edition';
import { deleteMediaRows } from '#db/media';
import { deletePages, listUntouchedPages, takeBackUnsigned } from '#db/pages';
import { type Actor, can } from '../access.ts';
import { done, notAllowed, type Result } from '../failure.ts';
import { removeFiles } from '../media/media-files.ts';
import { listPagePictures } from '../pages/page-pictures.ts';
import { recordAudit } from '../people/audit.ts';
import { forgetPublications } from '../search/index-publications.ts';
import { readVersionedSettings } from '../settings/read-settings.ts';

const BEGUN = 'begin-demo';
const ADDED = 'add-demo';
const REMOVED = 'remove-demo';

/** Whether any demo story is here: pages that people see then say so. */
export const hasDemoContent = (): Promise<boolean> => anyDemoStory(read());

/**
 * Whether demo content is to come in by itself: into a paper that never had a story, or where it was begun and not
 * finished. Once removed it does not come back.
 */
export async function wantsDemoContent(): Promise<boolean> {
  const last = await findLastDemoAct(read(), [BEGUN, ADDED, REMOVED]);
  return last === null ? (await countStories(read())) === 0 : last.action === BEGUN;
}

/** The instant that demo stories are dated back from: now, or when an unfinished filling began. */
export function beginDemoContent(actor: Actor, at: number): Promise<number> {
  return write(async (tx) => {
    refuseOthers(actor);
    const last = await findLastDemoAct(tx, [BEGUN, ADDED, REMOVED]);
    if (last?.action === BEGUN) return last.at;
    await recordAudit(tx, { actor, action: BEGUN, subject: 'demo' }, at);
    return at;
  });
}

export const finishDemoContent = (actor: Actor, at: number): Promise<void> =>
  write((tx) => {
    refuseOthers(actor);
    return recordAudit(tx, { actor, action: ADDED, subject: 'demo' }, at);
  });

/** No page leads here: whoever else asks has found a hole. */
function refuseOthers(actor: Actor): void {
  if (!can(actor, 'edit-settings')) throw new Error('Demo content was asked for by somebody who may not.');
}

/**
 * Takes away every demo story, also those that were edited since, with the pictures that only they use, and the pages in
 * which nobody of the newsroom wrote. A page that somebody wrote in is the paper's; what the demo wrote in it is taken
 * from readers.
 * Unlike a withdrawal nothing is kept: the addresses are free again.
 */
export async function removeDemoContent(actor: Actor, at: number): Promise<Result<{ stories: number }>> {
  if (!can(actor, 'edit-settings')) return notAllowed('remove the demo content');
  const { stories, pictures } = await write(async (tx) => {
    const own = await listDemoMedia(tx);
    const { logoId, iconId } = (await readVersionedSettings(tx)).settings;
    await deletePages(tx, await listUntouchedPages(tx));
    await takeBackUnsigned(tx);
    const elsewhere = new Set([logoId, iconId, ...(await listPagePictures(tx))]);
    const unused = own.filter((id) => !elsewhere.has(id));
    const removed = await countDemoStories(tx);
    await forgetPublications(tx, await listEntriesOfDemo(tx));
    await deleteDemoStories(tx);
    await deleteMediaRows(tx, unused);
    await raiseEdition(tx, { hard: true });
    await recordAudit(tx, { actor, action: REMOVED, subject: 'demo', details: { stories: removed } }, at);
    return { stories: removed, pictures: unused };
  });
  for (const id of pictures) await removeFiles(id);
  return done({ stories });
}
