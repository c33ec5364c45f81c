import { type Query, write } from '#db/client';
import { raiseEdition } from '#db/edition';
import { listNewestTitles, type PageRow } from '#db/pages';
import type { Actor } from '../access.ts';
import { done, type FieldErrors, invalid, type Result } from '../failure.ts';
import { takeSlug } from '../former-slugs.ts';
import { refuseReserved } from '../front/reserved-addresses.ts';
import { refusePageSlug } from './held-slugs.ts';
import { getPageForChange, keepPage, type PageEdit, wasEverPublic } from './page-access.ts';
import type { PageAddress } from './page-words.ts';

const KEPT = 'Not saved: see the fields marked. What you wrote is still in the form.';

/** Another address or purpose, from the next request on. An address that readers had leads to the new one for ever. */
export function changePageAddress(
  actor: Actor,
  { words, ...which }: PageEdit & { words: PageAddress },
  at: number,
): Promise<Result<{ edits: number }>> {
  return write(async (tx) => {
    const found = await getPageForChange(tx, actor, which, at);
    if (!found.ok) return found;
    const { row, rows } = found;
    const unfit = await findUnfitAddress(tx, { id: row.id, words, rows });
    if (Object.keys(unfit).length > 0) return invalid(KEPT, unfit);
    if (await wasEverPublic(tx, row))
      await takeSlug(tx, { kind: 'page', subjectId: row.id, from: row.slug, to: words.slug }, at);
    // Hard: the address that it had must not linger.
    if (row.publicTextId !== null) await raiseEdition(tx, { hard: true });
    const details = { ...words, fromSlug: row.slug, fromPurpose: row.purpose };
    return done({
      edits: await keepPage(tx, { actor, row, set: words, action: 'change-page', details }, at),
    });
  });
}

type Checked = { id: string; words: PageAddress; rows: PageRow[] };

/** What keeps a page from an address and a purpose, by field. */
export async function findUnfitAddress(tx: Query, { id, words, rows }: Checked): Promise<FieldErrors> {
  const unfit: FieldErrors = {};
  const own = rows.find((row) => row.id === id);
  const reserved = own?.slug === words.slug ? null : refuseReserved(words.slug);
  const slug = reserved ?? (await refusePageSlug(tx, { id, slug: words.slug }));
  if (slug !== null) unfit.slug = slug;
  const holder = rows.find((row) => row.id !== id && words.purpose !== '' && row.purpose === words.purpose);
  if (holder) {
    const title = (await listNewestTitles(tx)).find(({ pageId }) => pageId === holder.id)?.title;
    unfit.purpose = `“${title || holder.slug}” has this purpose already. Change it there first.`;
  }
  return unfit;
}
