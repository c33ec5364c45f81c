import type { MapEntry } from './map-entry.ts';
import { mapPath, type MapName } from './map-names.ts';
import { mappedStories } from './mapped-stories.ts';
import { findNameMap, listNameMaps, mappedNames } from './name-maps.ts';
import { findNewest, readPageMap } from './page-map.ts';
import { findStoryMap, listStoryMaps } from './story-maps.ts';

/** The files that the sitemap consists of, with when something in each changed. */
export async function listMaps(at: number): Promise<MapEntry[]> {
  const [newest, pages] = await Promise.all([findNewest(at), readPageMap(at)]);
  const changes = pages.flatMap(({ changedAt }) => changedAt ?? []);
  return [
    { path: mapPath({ of: 'pages' }), changedAt: changes.length === 0 ? null : Math.max(...changes) },
    ...(await listNameMaps('topics', newest, at)),
    ...(await listNameMaps('people', newest, at)),
    ...(await listStoryMaps(at)),
  ];
}

/** What one of them holds, some entries at a time; null: there is no such file. */
export async function findMap(name: MapName, at: number): Promise<AsyncIterable<MapEntry[]> | null> {
  if (name.of === 'pages') return allOf([await readPageMap(at)]);
  if (name.of === 'month') {
    const span = await findStoryMap(name, at);
    return span && mappedStories(span, at);
  }
  const span = await findNameMap(name, at);
  return span && mappedNames(name.of, span, at);
}

/** Whether there is such a file. */
export async function isMap(name: MapName, at: number): Promise<boolean> {
  if (name.of === 'pages') return true;
  return (name.of === 'month' ? await findStoryMap(name, at) : await findNameMap(name, at)) !== null;
}

async function* allOf(blocks: MapEntry[][]): AsyncGenerator<MapEntry[]> {
  yield* blocks;
}
