import { write } from '#db/client';
import { insertPage } from '#db/pages';
import { newId } from '#lib/id';
import type { Actor } from '../access.ts';
import { done, invalid, type Result } from '../failure.ts';
import { recordAudit } from '../people/audit.ts';
import { readVersionedSettings } from '../settings/read-settings.ts';
import { getPagesForChange } from './page-access.ts';
import { findUnfitAddress } from './page-address.ts';
import { addPageText } from './page-text.ts';
import { type NewPageWords, PAGES_MAX } from './page-words.ts';
import { skeletonOf } from './skeletons.ts';

/** A page more, at the end, which readers do not have yet. It begins with the headings that its purpose asks for. */
export function createPage(
  actor: Actor,
  { title, ...words }: NewPageWords,
  at: number,
): Promise<Result<{ id: string; edits: number }>> {
  return write(async (tx) => {
    const found = await getPagesForChange(tx, actor, 'new', at);
    if (!found.ok) return found;
    const { rows } = found;
    if (rows.length >= PAGES_MAX)
      return invalid(`A paper has ${PAGES_MAX} pages at most. Delete one that readers never had.`);
    const id = newId();
    const unfit = await findUnfitAddress(tx, { id, words, rows });
    if (Object.keys(unfit).length > 0)
      return invalid('Not made: see the fields marked. What you wrote is still in the form.', unfit);
    const position = Math.max(0, ...rows.map((row) => row.position)) + 1;
    await insertPage(tx, { id, ...words, position, publicTextId: null, edits: 1, createdAt: at });
    const { name } = (await readVersionedSettings(tx)).settings;
    const text = { title, standfirst: '', body: skeletonOf(words.purpose, name) };
    await addPageText(tx, { actor, pageId: id, words: text, newest: null }, at);
    await recordAudit(tx, { actor, action: 'create-page', subject: id, details: { title, ...words } }, at);
    return done({ id, edits: 1 });
  });
}
