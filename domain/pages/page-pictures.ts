import type { Query } from '#db/client';
import { isMediaOnPage, listIllustratedBodies, listPageTextsWith } from '#db/page-media';
import { listNewestTitles, listPageRows } from '#db/pages';
import { bodySchema } from '../stories/body.ts';
import { listTextPictures } from '../stories/body/uses.ts';

type Shown = { pageId: string; name: string; where: 'live' | 'draft' | 'earlier' };

/** Every page of which a text that is kept shows the picture: readers' text, the newest, or an earlier one. */
export async function listPagesShowing(query: Query, mediaId: string): Promise<Shown[]> {
  const texts = await listPageTextsWith(query, mediaId);
  if (texts.length === 0) return [];
  const isLive = await isMediaOnPage(query, mediaId);
  const rows = await listPageRows(query);
  const titles = await listNewestTitles(query);
  return rows.flatMap((row) => {
    const own = texts.filter(({ pageId }) => pageId === row.id).map(({ id }) => id);
    const newest = titles.find(({ pageId }) => pageId === row.id);
    if (own.length === 0 || newest === undefined) return [];
    const isPublic = isLive && row.publicTextId !== null && own.includes(row.publicTextId);
    const where = isPublic ? 'live' : own.includes(newest.id) ? 'draft' : 'earlier';
    return [{ pageId: row.id, name: newest.title || `/${row.slug}`, where }];
  });
}

/** All pictures that any text of a page shows. */
export async function listPagePictures(query: Query): Promise<string[]> {
  const bodies = await listIllustratedBodies(query);
  const shown = bodies.flatMap((body) => listTextPictures(bodySchema.parse(body)));
  return [...new Set(shown.map(({ mediaId }) => mediaId))];
}
