import { setImmediate as letOthersGo } from 'node:timers/promises';
import { read } from '#db/client';
import { type NamedPages, personPages, type SlugSpan, topicPages } from '#db/sitemap-names';
import { personPath, topicPath } from '../stories/address.ts';
import type { MapEntry } from './map-entry.ts';
import { ADDRESSES_MAX, mapPath } from './map-names.ts';

/** Sitemaps of topics and of people. Everything here can only see what readers may know of at `at` (ms UTC). */

export type Named = 'topics' | 'people';

const KINDS: Record<Named, { pages: NamedPages; pathOf: (slug: string) => string }> = {
  topics: { pages: topicPages, pathOf: topicPath },
  people: { pages: personPages, pathOf: personPath },
};

/** The files that there are; they change when something is published. */
export async function listNameMaps(of: Named, newest: number | null, at: number): Promise<MapEntry[]> {
  const maps: MapEntry[] = [];
  for await (const { part, span } of partsOf(of)) {
    if (await hasNames(of, span, at)) maps.push({ path: mapPath({ of, part }), changedAt: newest });
    await letOthersGo();
  }
  return maps;
}

/** The slugs of a part that has something; null: there is no such file. */
export async function findNameMap(
  { of, part }: { of: Named; part: number },
  at: number,
): Promise<SlugSpan | null> {
  for await (const found of partsOf(of))
    if (found.part === part) return (await hasNames(of, found.span, at)) ? found.span : null;
  return null;
}

async function* partsOf(of: Named): AsyncGenerator<{ part: number; span: SlugSpan }> {
  const { pages } = KINDS[of];
  let from: string | null = '';
  for (let part = 1; from !== null; part += 1) {
    const before: string | null = await pages.findSlugAfter(read(), { from, before: null }, ADDRESSES_MAX);
    yield { part, span: { from, before } };
    from = before;
  }
}

const hasNames = async (of: Named, span: SlugSpan, at: number): Promise<boolean> =>
  (await KINDS[of].pages.list(read(), { ...span, limit: 1 }, at)).length > 0;

const AT_ONCE = 500;

/** Some at a time. */
export async function* mappedNames(of: Named, span: SlugSpan, at: number): AsyncGenerator<MapEntry[]> {
  const { pages, pathOf } = KINDS[of];
  for (let { from } = span; ; ) {
    // One more than is wanted: it is where the next ones begin.
    const rows = await pages.list(read(), { ...span, from, limit: AT_ONCE + 1 }, at);
    const shown = rows.slice(0, AT_ONCE);
    if (shown.length > 0) yield shown.map(({ slug, newest }) => ({ path: pathOf(slug), changedAt: newest }));
    const next = rows[AT_ONCE];
    if (next === undefined) return;
    from = next.slug;
    await letOthersGo();
  }
}
