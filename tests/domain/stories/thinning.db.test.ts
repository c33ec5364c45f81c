import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { read, write } from '#db/client';
import { findFileRow } from '#db/files';
import { nameRevisionRow } from '#db/revisions';
import { revision, storyMedia } from '#db/schema';
import { updateStoryRow } from '#db/stories';
import { MACHINE } from '#domain/access';
import { storeFile } from '#domain/files/store-file';
import { sweepFiles } from '#domain/files/sweep-files';
import { bodySchema } from '#domain/stories/body';
import type { Content } from '#domain/stories/content';
import { addRevision, type RevisionKind } from '#domain/stories/revisions';
import { thinAutosaves } from '#domain/stories/thin-autosaves';
import { findThinned } from '#domain/stories/thinning';
import { updateStory } from '#domain/stories/update-story';
import {
  addPicture,
  bodyOf,
  DAY,
  draftStory,
  HOUR,
  MINUTE,
  openNewsroom,
  runStory,
  valueOf,
  writeContent,
} from '../../support/newsroom.ts';

beforeAll(openNewsroom);

/** A whole hour and a whole day of UTC. */
const MIDNIGHT = Date.UTC(2026, 10, 9);

type Saving = { kind: RevisionKind; at: number; parts?: Partial<Content> };

async function addVersion(id: string, version: number, { kind, at, parts = {} }: Saving) {
  await write(async (tx) => {
    await addRevision(tx, { actor: MACHINE, storyId: id, version, kind, content: writeContent(parts) }, at);
    if (kind !== 'aside') await updateStoryRow(tx, id, { version, savedAt: at });
  });
}

async function versionsOf(id: string): Promise<number[]> {
  const rows = await read()
    .select()
    .from(revision)
    .where(and(eq(revision.storyId, id)));
  return rows.map(({ version }) => version).toSorted((one, other) => one - other);
}

describe('autosaves', () => {
  test('are all kept for a day, then the last of each hour, and after 30 days the last of each day', async () => {
    const { id } = await draftStory({}, MIDNIGHT);
    const times = [5, 50, 65, 119, 180, 600].map((minutes) => MIDNIGHT + minutes * MINUTE);
    for (const [place, at] of times.entries()) await addVersion(id, place + 2, { kind: 'autosaved', at });
    await addVersion(id, 8, { kind: 'saved', at: MIDNIGHT + DAY - 1 });
    expect(await thinAutosaves(MIDNIGHT + 12 * HOUR)).toBe(0);
    expect(await thinAutosaves(MIDNIGHT + 3 * DAY)).toBe(2);
    expect(await versionsOf(id)).toEqual([1, 3, 5, 6, 7, 8]);
    expect(await thinAutosaves(MIDNIGHT + 3 * DAY)).toBe(0);
    expect(await thinAutosaves(MIDNIGHT + 32 * DAY)).toBe(3);
    expect(await versionsOf(id)).toEqual([1, 7, 8]);
  });

  test('are never thinned where they are the newest, named, or were once shown to readers; nothing else ever is', async () => {
    const { id } = await runStory({}, MIDNIGHT);
    await addVersion(id, 2, { kind: 'autosaved', at: MIDNIGHT + 1 * MINUTE });
    valueOf(await updateStory(MACHINE, { id, version: 2 }, MIDNIGHT + 2 * MINUTE));
    await addVersion(id, 3, { kind: 'saved', at: MIDNIGHT + 3 * MINUTE });
    valueOf(await updateStory(MACHINE, { id, version: 3 }, MIDNIGHT + 4 * MINUTE));
    await addVersion(id, 4, { kind: 'autosaved', at: MIDNIGHT + 5 * MINUTE });
    const [named] = await read()
      .select()
      .from(revision)
      .where(and(eq(revision.storyId, id), eq(revision.version, 4)));
    await write((tx) => nameRevisionRow(tx, named?.id ?? '', 'Before the lawyer'));
    await addVersion(id, 5, { kind: 'saved', at: MIDNIGHT + 6 * MINUTE });
    await addVersion(id, 5, { kind: 'aside', at: MIDNIGHT + 7 * MINUTE });
    await addVersion(id, 6, { kind: 'autosaved', at: MIDNIGHT + 8 * MINUTE });
    await addVersion(id, 7, { kind: 'autosaved', at: MIDNIGHT + 9 * MINUTE });
    await addVersion(id, 8, { kind: 'autosaved', at: MIDNIGHT + 10 * MINUTE });
    expect(await thinAutosaves(MIDNIGHT + 400 * DAY)).toBe(1);
    expect(await versionsOf(id)).toEqual([1, 2, 3, 4, 5, 5, 7, 8]);
  });

  test('leave the pictures behind that nothing else of the story shows', async () => {
    const [only, also] = [await addPicture(), await addPicture()];
    const slide = (mediaId: string) => ({ mediaId, alt: 'A map', caption: '', credit: '' });
    const { id } = await draftStory({ slides: [slide(also)] }, MIDNIGHT);
    await addVersion(id, 2, {
      kind: 'autosaved',
      at: MIDNIGHT + MINUTE,
      parts: { slides: [slide(only), slide(also)] },
    });
    await addVersion(id, 3, { kind: 'autosaved', at: MIDNIGHT + 2 * MINUTE });
    await addVersion(id, 4, { kind: 'saved', at: MIDNIGHT + 3 * MINUTE });
    const kept = async () =>
      (await read().select().from(storyMedia).where(eq(storyMedia.storyId, id))).map(
        ({ mediaId }) => mediaId,
      );
    expect((await kept()).toSorted()).toEqual([only, also].toSorted());
    await thinAutosaves(MIDNIGHT + 2 * DAY);
    expect(await kept()).toEqual([also]);
  });

  test('and the files that nothing else of the story offers', async () => {
    const send = (name: string) => storeFile(MACHINE, { bytes: Buffer.from(`${name}\n`), name }, MIDNIGHT);
    const [only, also] = [valueOf(await send('only.txt')).id, valueOf(await send('also.txt')).id];
    const offering = (...ids: string[]) =>
      bodySchema.parse({
        type: 'doc',
        content: [
          ...bodyOf('Read it.').content,
          ...ids.map((fileId) => ({ type: 'file', attrs: { fileId, label: '' } })),
        ],
      });
    const { id } = await draftStory({ body: offering(also) }, MIDNIGHT);
    const [first, last] = [MIDNIGHT + MINUTE, MIDNIGHT + 2 * MINUTE];
    await addVersion(id, 2, { kind: 'autosaved', at: first, parts: { body: offering(only, also) } });
    await addVersion(id, 3, { kind: 'autosaved', at: last });
    await addVersion(id, 4, { kind: 'saved', at: MIDNIGHT + 3 * MINUTE });
    await sweepFiles(MIDNIGHT + 30 * DAY);
    expect(await findFileRow(read(), only)).not.toBeNull(); // while a kept text offers it
    await thinAutosaves(MIDNIGHT + 2 * DAY);
    await sweepFiles(MIDNIGHT + 30 * DAY);
    expect([await findFileRow(read(), only), (await findFileRow(read(), also))?.id]).toEqual([null, also]);
  });

  test('are thinned in steps, also where one story has more than a step takes', async () => {
    const { id } = await draftStory({}, MIDNIGHT);
    for (let version = 2; version <= 260; version += 1)
      await addVersion(id, version, { kind: 'autosaved', at: MIDNIGHT + version * 1000 });
    expect(await thinAutosaves(MIDNIGHT + 2 * DAY)).toBe(257);
    expect(await versionsOf(id)).toEqual([1, 259, 260]);
  });
});

test('a story that is autosaved every minute of a year keeps what the README says', () => {
  const start = MIDNIGHT + 17 * MINUTE;
  const all = Array.from({ length: (365 * DAY) / MINUTE }, (_, minute) => ({
    id: String(minute),
    storyId: 'a',
    createdAt: start + minute * MINUTE,
  }));
  const now = start + 365 * DAY;
  const gone = new Set(findThinned(all, now).map(({ id }) => id));
  const ages = all.filter(({ id }) => !gone.has(id)).map(({ createdAt }) => now - createdAt);
  expect(ages.filter((age) => age <= DAY)).toHaveLength(DAY / MINUTE);
  expect(ages.filter((age) => age > DAY && age <= 30 * DAY)).toHaveLength(697);
  expect(ages.filter((age) => age > 30 * DAY)).toHaveLength(336);
});
