import { beforeAll, expect, test } from 'vitest';
import { read } from '#db/client';
import {
  type AddressSpan,
  findAddressAfter,
  listLiveWithin,
  type MappedRow,
  type StoryPlace,
} from '#db/sitemap';
import { MACHINE } from '#domain/access';
import type { MapEntry } from '#domain/maps/map-entry';
import { readMapPath } from '#domain/maps/map-names';
import { readNewsMap } from '#domain/maps/news-map';
import { findMap, isMap, listMaps } from '#domain/maps/read-maps';
import { correctStory } from '#domain/stories/corrections';
import { saveStory } from '#domain/stories/save-story';
import { updateStory } from '#domain/stories/update-story';
import {
  addPicture,
  DAY,
  HOUR,
  MINUTE,
  MORNING,
  openNewsroom,
  runStory,
  valueOf,
  withdraw,
  writeContent,
} from '#tests/support/newsroom';
import { scheduledStory } from '#tests/support/scheduled';

beforeAll(openNewsroom);

/** Each test lives in a month of its own. */
let months = 0;
function aMonth() {
  months += 1;
  const start = Date.UTC(2031, months, 10, 4, 30);
  return { start, path: `/sitemaps/${new Date(start).toISOString().slice(0, 7)}.xml` };
}

async function readMap(path: string, at: number): Promise<MapEntry[] | null> {
  const name = readMapPath(path);
  const blocks = name && (await findMap(name, at));
  if (name !== null) expect(await isMap(name, at)).toBe(blocks !== null);
  if (blocks === null) return null;
  const entries: MapEntry[] = [];
  for await (const block of blocks) entries.push(...block);
  return entries;
}

const inIndex = async (path: string, at: number) => (await listMaps(at)).find((map) => map.path === path);

test('a month has its live stories in the order of their addresses, with their pictures', async () => {
  const { start, path } = aMonth();
  const mediaId = await addPicture();
  const slides = [{ mediaId, alt: 'A map', caption: '', credit: '' }];
  const second = await runStory({}, start + DAY);
  const first = await runStory({ slides }, start);
  expect(await readMap(path, start + 2 * DAY)).toEqual([
    { path: first.path, changedAt: start, pictures: [`/media/${mediaId}/1/1280.jpg`] },
    { path: second.path, changedAt: start + DAY, pictures: [] },
  ]);
  expect(await inIndex(path, start + 2 * DAY)).toEqual({ path, changedAt: start + DAY });
});

test('an update and a correction are changes, a save is none', async () => {
  const { start, path } = aMonth();
  const { id } = await runStory({}, start);
  const changed = async (at: number) => {
    const [entry] = (await readMap(path, at)) ?? [];
    expect((await inIndex(path, at))?.changedAt).toBe(entry?.changedAt);
    return entry?.changedAt;
  };
  const text = { content: writeContent(), slugline: '', urlSlug: '' };
  const { version } = valueOf(await saveStory(MACHINE, { id, version: 1, ...text }, start + HOUR));
  expect(await changed(start + HOUR)).toBe(start);
  valueOf(await updateStory(MACHINE, { id, version }, start + 2 * HOUR));
  expect(await changed(start + 2 * HOUR)).toBe(start + 2 * HOUR);
  const note = { kind: 'correction', place: 'top', words: 'It was nine.', update: null } as const;
  valueOf(await correctStory(MACHINE, { id, ...note }, start + 3 * HOUR));
  expect(await changed(start + 3 * HOUR - 1)).toBe(start + 2 * HOUR);
  expect(await changed(start + 3 * HOUR)).toBe(start + 3 * HOUR);
});

test('a month changed when any story in it did, not only its last', async () => {
  const { start, path } = aMonth();
  const { id } = await runStory({}, start);
  await runStory({}, start + DAY);
  const at = start + 3 * DAY;
  expect((await inIndex(path, at))?.changedAt).toBe(start + DAY);
  const text = { content: writeContent(), slugline: '', urlSlug: '' };
  const { version } = valueOf(await saveStory(MACHINE, { id, version: 1, ...text }, at));
  valueOf(await updateStory(MACHINE, { id, version }, at));
  expect((await inIndex(path, at))?.changedAt).toBe(at);
});

test('nothing is in a map before its hour, and a month of nothing else is none; what is withdrawn leaves', async () => {
  const { start, path } = aMonth();
  const hour = start + DAY;
  const story = await scheduledStory(hour, { topics: ['Unheard of'] }, start);
  expect(await readMap(path, hour - 1)).toBeNull();
  expect(await inIndex(path, hour - 1)).toBeUndefined();
  const topics = async (at: number) =>
    ((await readMap('/sitemaps/topics.xml', at)) ?? []).map((one) => one.path);
  expect(await topics(hour - 1)).not.toContain('/topics/unheard-of');
  expect((await readMap(path, hour))?.map((entry) => entry.path)).toEqual([story.path]);
  expect(await topics(hour)).toContain('/topics/unheard-of');
  expect(await inIndex(path, hour)).toBeDefined();
  await withdraw(story, hour + HOUR);
  expect(await readMap(path, hour + HOUR)).toBeNull();
  expect(await inIndex(path, hour + HOUR)).toBeUndefined();
  expect(await topics(hour + HOUR)).not.toContain('/topics/unheard-of');
});

test('a month in parts has every story once, wherever a part ends', async () => {
  const { start, path } = aMonth();
  const paths: string[] = [];
  for (const minute of [5, 1, 4, 2, 3, 0, 6])
    paths.push((await runStory({}, start + (minute % 3) * DAY + minute * MINUTE)).path);
  await scheduledStory(start + 9 * DAY, {}, start);
  const [, month = ''] = /(\d{4}-\d{2})/.exec(path) ?? [];
  const days = { from: `${month}-01`, to: `${month}-31` };
  for (const size of [1, 2, 3, 7]) {
    const found: string[] = [];
    let first: StoryPlace | null = null;
    do {
      const end: StoryPlace | null = await findAddressAfter(
        read(),
        { ...days, start: first, end: null },
        size,
      );
      const span: AddressSpan = { ...days, start: first, end };
      const rows: MappedRow[] = [];
      for (let after: StoryPlace | null = null; ; ) {
        const block = await listLiveWithin(read(), { ...span, after, limit: 2 }, start + 8 * DAY);
        rows.push(...block);
        const last = block[1];
        if (last === undefined) break;
        after = { day: last.day, urlSlug: last.urlSlug };
      }
      expect(rows.length).toBeLessThanOrEqual(size);
      found.push(...rows.map(({ day, urlSlug }) => `/${day.replaceAll('-', '/')}/${urlSlug}`));
      first = end;
    } while (first !== null);
    expect(found.toSorted()).toEqual(paths.toSorted());
  }
  expect(await readMap(path.replace('.xml', '-2.xml'), start + 8 * DAY)).toBeNull();
});

test('what is no story stands in the map of pages, and people in theirs with their newest story', async () => {
  const { start } = aMonth();
  await runStory({ bylines: [{ name: 'Mira Sen', role: 'reporting' }], sectionId: 'in-depth' }, start);
  const pages = await readMap('/sitemaps/pages.xml', start);
  const changedAt = (path: string) => pages?.find((page) => page.path === path)?.changedAt;
  expect([changedAt('/'), changedAt('/in-depth'), changedAt('/archive')]).toEqual([start, start, start]);
  const month = `/${new Date(start).toISOString().slice(0, 7).replace('-', '/')}`;
  expect([changedAt('/2031'), changedAt(month), changedAt('/2030')]).toEqual([null, null, undefined]);
  expect((await inIndex('/sitemaps/pages.xml', start))?.changedAt).toBe(start);
  const people = await readMap('/sitemaps/people.xml', start);
  expect(people).toContainEqual({ path: '/by/mira-sen', changedAt: start });
  expect(await readMap('/sitemaps/people-2.xml', start)).toBeNull();
});

test('news is what readers had first within two days, until the oldest is two days old', async () => {
  const start = MORNING - 100 * DAY;
  const old = await runStory({ headline: 'The older' }, start);
  const fresh = await runStory({ headline: 'The newer' }, start + DAY);
  const headlines = async (at: number) => (await readNewsMap(at)).stories.map(({ headline }) => headline);
  expect(await readNewsMap(start + DAY)).toEqual({
    stories: [
      { path: fresh.path, headline: 'The newer', firstPublishedAt: start + DAY },
      { path: old.path, headline: 'The older', firstPublishedAt: start },
    ],
    until: start + 2 * DAY,
  });
  expect(await headlines(start + 2 * DAY - 1)).toEqual(['The newer', 'The older']);
  expect(await headlines(start + 2 * DAY)).toEqual(['The newer']);
  expect((await readNewsMap(start + 4 * DAY)).stories).toEqual([]);
});
