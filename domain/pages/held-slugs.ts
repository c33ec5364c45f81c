import type { Query } from '#db/client';
import { findFormerOwner } from '#db/former-slugs';
import { listNewestTitles, listPageRows } from '#db/pages';
import { findMovedSection, listSectionRows } from '#db/sections';

/** Sections and pages stand side by side at addresses of one part: whose is one, now or by a redirect? */

/** Why a section cannot have this slug because of a page, or null. */
export async function refuseForPages(tx: Query, slug: string, except?: string): Promise<string | null> {
  const rows = await listPageRows(tx);
  const holder = rows.find((row) => row.slug === slug);
  const owner = holder?.id ?? (await findFormerOwner(tx, { kind: 'page', slug }));
  if (owner === null || owner === except) return null;
  const title = (await listNewestTitles(tx)).find(({ pageId }) => pageId === owner)?.title;
  const name = title ? `the page “${title}”` : 'a page';
  return holder
    ? `/${slug} is the address of ${name}. Choose another.`
    : `/${slug} leads to ${name}, which had this address. Choose another.`;
}

/** Why the page `id` cannot have this slug, or null. */
export async function refusePageSlug(
  tx: Query,
  { id, slug }: { id: string; slug: string },
): Promise<string | null> {
  const section = (await listSectionRows(tx)).find((row) => row.slug === slug);
  if (section) return `/${slug} is the address of the section “${section.name}”. Choose another.`;
  const moved = await findMovedSection(tx, slug);
  if (moved) return `/${slug} leads to the section “${moved.name}”, which had this address. Choose another.`;
  return refuseForPages(tx, slug, id);
}
