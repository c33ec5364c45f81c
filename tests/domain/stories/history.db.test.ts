import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { read, write } from '#db/client';
import { media, revision, storyMedia } from '#db/schema';
import { updateStoryRow } from '#db/stories';
import { MACHINE } from '#domain/access';
import { nameRevision, restoreRevision } from '#domain/stories/change-revision';
import { getRevisionPair } from '#domain/stories/compare-revisions';
import { getDeskStory } from '#domain/stories/desk';
import { getHistory } from '#domain/stories/history';
import { addRevision, type RevisionKind } from '#domain/stories/revisions';
import { saveStory } from '#domain/stories/save-story';
import { updateStory } from '#domain/stories/update-story';
import { listAudit } from '#db/audit';
import {
  actorOf,
  addPicture,
  draftStory,
  HOUR,
  MINUTE,
  MORNING,
  openNewsroom,
  runStory,
  valueOf,
  writeContent,
} from '../../support/newsroom.ts';

beforeAll(openNewsroom);

const ASHA = { ...actorOf('editor'), name: 'Asha Rao' };

/** Another version of a story, as if it had been saved so long after the morning. */
type Saving = { kind: RevisionKind; after: number; headline?: string };

async function addVersion(id: string, version: number, { kind, after, headline = '' }: Saving) {
  const content = writeContent({ headline: headline || `Version ${version}` });
  await write(async (tx) => {
    await addRevision(tx, { actor: ASHA, storyId: id, version, kind, content }, MORNING + after);
    if (kind !== 'aside') await updateStoryRow(tx, id, { version, savedAt: MORNING + after });
  });
}

async function historyOf(
  id: string,
  parts: { before?: string | null; isUnfolded?: boolean } = {},
  at = MORNING + HOUR,
) {
  return valueOf(await getHistory(ASHA, { id, before: null, isUnfolded: false, ...parts }, at));
}

type Items = Awaited<ReturnType<typeof historyOf>>['items'];
const sketch = (items: Items) =>
  items.map((item) =>
    item.kind === 'fold' ? `${item.fold.count} autosaves` : `${item.entry.kind} ${item.entry.version}`,
  );

async function idOf(storyId: string, version: number): Promise<string> {
  const rows = await read().select().from(revision).where(eq(revision.storyId, storyId));
  const found = rows.find((row) => row.version === version && row.kind !== 'aside');
  if (!found) throw new Error(`No version ${version}.`);
  return found.id;
}

describe('the history of a story', () => {
  test('has every revision, the newest first, with autosaves folded between the others', async () => {
    const { id } = await draftStory();
    await addVersion(id, 2, { kind: 'autosaved', after: 1 * MINUTE });
    await addVersion(id, 3, { kind: 'autosaved', after: 2 * MINUTE });
    await addVersion(id, 4, { kind: 'saved', after: 3 * MINUTE });
    await addVersion(id, 4, { kind: 'aside', after: 4 * MINUTE });
    await addVersion(id, 5, { kind: 'autosaved', after: 5 * MINUTE });
    await addVersion(id, 6, { kind: 'autosaved', after: 6 * MINUTE });
    const { items, next } = await historyOf(id);
    expect(sketch(items)).toEqual([
      'autosaved 6', // the newest text is never folded
      '1 autosaves',
      'aside 4',
      'saved 4',
      '2 autosaves',
      'saved 1',
    ]);
    expect(next).toBeNull();
    const [newest] = items;
    expect(newest).toMatchObject({
      entry: { isNewest: true, savedBy: 'Asha Rao', savedAt: MORNING + 6 * MINUTE },
    });
    expect(items[2]).toMatchObject({ entry: { isNewest: false } });
    expect(sketch((await historyOf(id, { isUnfolded: true })).items)).toHaveLength(7);
  });

  test('says since when readers see a version, and until when they saw it', async () => {
    const { id } = await runStory();
    await addVersion(id, 2, { kind: 'autosaved', after: MINUTE });
    valueOf(await updateStory(MACHINE, { id, version: 2 }, MORNING + 2 * MINUTE));
    await addVersion(id, 3, { kind: 'saved', after: 3 * MINUTE });
    const { items } = await historyOf(id);
    expect(items.map((item) => (item.kind === 'entry' ? item.entry.shown : 'folded'))).toEqual([
      [],
      [{ from: MORNING + 2 * MINUTE, until: null, when: 'now' }],
      [{ from: MORNING, until: MORNING + 2 * MINUTE, when: 'before' }],
    ]);
  });

  test('goes on by cursor, and no autosave is missed or counted twice at the end of a page', async () => {
    const { id } = await draftStory();
    for (let version = 2; version <= 100; version += 1)
      await addVersion(id, version, {
        kind: version % 2 === 0 ? 'autosaved' : 'saved',
        after: version * 1000,
      });
    const seen: string[] = [];
    let before: string | null = null;
    let pages = 0;
    do {
      const page: Awaited<ReturnType<typeof historyOf>> = await historyOf(id, { before });
      seen.push(...sketch(page.items));
      before = page.next;
      pages += 1;
    } while (before !== null);
    expect(pages).toBe(2);
    const saved = Array.from({ length: 50 }, (_, at) => `saved ${99 - 2 * at}`);
    expect(seen).toEqual(['autosaved 100', ...saved.flatMap((one) => [one, '1 autosaves']).slice(0, -1)]);
  });

  test('of many autosaves in a row shows some, and says where the others begin', async () => {
    const { id } = await draftStory();
    for (let version = 2; version <= 31; version += 1)
      await addVersion(id, version, { kind: 'autosaved', after: version * 1000 });
    const [, fold] = (await historyOf(id)).items;
    if (fold?.kind !== 'fold') throw new Error('Nothing is folded.');
    expect([fold.fold.count, fold.fold.entries.length]).toEqual([29, 20]);
    const rest = await historyOf(id, { before: fold.fold.rest, isUnfolded: true });
    expect(sketch(rest.items)).toEqual([
      ...Array.from({ length: 9 }, (_, at) => `autosaved ${10 - at}`),
      'saved 1',
    ]);
  });

  test('a version is named, named anew, and loses its name again', async () => {
    const { id } = await draftStory();
    await addVersion(id, 2, { kind: 'autosaved', after: MINUTE });
    await addVersion(id, 3, { kind: 'saved', after: 2 * MINUTE });
    const revisionId = await idOf(id, 2);
    for (const name of ['As sent to the lawyer', 'Before the lawyer']) {
      valueOf(await nameRevision(ASHA, { id, revisionId, name }, MORNING));
      expect((await historyOf(id)).items[1]).toMatchObject({ entry: { name, version: 2 } });
    }
    valueOf(await nameRevision(ASHA, { id, revisionId, name: '' }, MORNING));
    expect(sketch((await historyOf(id)).items)).toEqual(['saved 3', '1 autosaves', 'saved 1']);
    expect(await nameRevision(actorOf('author'), { id, revisionId, name: 'Mine' }, MORNING)).toMatchObject({
      failure: { code: 'not-allowed' },
    });
    const other = await draftStory();
    expect(await nameRevision(ASHA, { id: other.id, revisionId, name: 'x' }, MORNING)).toMatchObject({
      failure: { code: 'not-found' },
    });
  });
});

describe('two versions', () => {
  test('are by default what readers see and the newest', async () => {
    const { id } = await runStory({ headline: 'Live' });
    await addVersion(id, 2, { kind: 'saved', after: MINUTE });
    await addVersion(id, 3, { kind: 'saved', after: 2 * MINUTE });
    const pair = valueOf(await getRevisionPair(ASHA, { id, from: null, to: null }, MORNING + HOUR));
    expect([pair.from.version, pair.to.version]).toEqual([1, 3]);
    expect([pair.from.before, pair.from.after]).toEqual([null, await idOf(id, 2)]);
  });

  test('or one step, where readers see the newest or nothing', async () => {
    const { id } = await draftStory();
    const alone = valueOf(await getRevisionPair(ASHA, { id, from: null, to: null }, MORNING));
    expect(alone.from.id).toBe(alone.to.id);
    await addVersion(id, 2, { kind: 'saved', after: MINUTE });
    await addVersion(id, 3, { kind: 'saved', after: 2 * MINUTE });
    const step = valueOf(await getRevisionPair(ASHA, { id, from: null, to: null }, MORNING + HOUR));
    expect([step.from.version, step.to.version]).toEqual([2, 3]);
    const earlier = valueOf(
      await getRevisionPair(ASHA, { id, from: null, to: await idOf(id, 2) }, MORNING + HOUR),
    );
    expect([earlier.from.version, earlier.to.version]).toEqual([1, 2]);
  });

  test('a refused text is compared with the version that it was written on', async () => {
    const { id } = await draftStory();
    await addVersion(id, 2, { kind: 'saved', after: MINUTE });
    await addVersion(id, 1, { kind: 'aside', after: 2 * MINUTE, headline: 'Refused' });
    const { items } = await historyOf(id);
    const [aside] = items.flatMap((item) =>
      item.kind === 'entry' && item.entry.kind === 'aside' ? item.entry : [],
    );
    const pair = valueOf(
      await getRevisionPair(ASHA, { id, from: null, to: aside?.id ?? '' }, MORNING + HOUR),
    );
    expect([pair.from.version, pair.to.content.headline]).toEqual([1, 'Refused']);
  });
});

test('a story that a text points to is called by its headline', async () => {
  const related = await draftStory({ headline: 'What came after' });
  const body = {
    type: 'doc' as const,
    content: [{ type: 'relatedStory' as const, attrs: { storyId: related.id } }],
  };
  const { id } = await draftStory({ body });
  const pair = valueOf(await getRevisionPair(ASHA, { id, from: null, to: null }, MORNING));
  expect(pair.headlines).toEqual({ [related.id]: 'What came after' });
});

describe('an earlier version', () => {
  test('is restored as a new one on top, and nothing else changes', async () => {
    const { id } = await runStory({ headline: 'First' });
    await addVersion(id, 2, { kind: 'saved', after: MINUTE, headline: 'Second' });
    const sent = { id, revisionId: await idOf(id, 1), version: 2 };
    expect(valueOf(await restoreRevision(ASHA, sent, MORNING + HOUR))).toEqual({
      version: 3,
      savedAt: MORNING + HOUR,
    });
    const story = valueOf(await getDeskStory(ASHA, id, MORNING + HOUR));
    expect(story).toMatchObject({ version: 3, content: { headline: 'First' }, savedBy: 'Asha Rao' });
    const { items } = await historyOf(id, {}, MORNING + HOUR);
    expect(sketch(items)).toEqual(['saved 3', 'saved 2', 'saved 1']);
    expect(items[0]).toMatchObject({ entry: { name: 'Restored: version 1' } });
    expect(await listAudit(read(), 1)).toMatchObject([
      { action: 'restore-revision', subject: id, details: { from: 1, version: 3 } },
    ]);
  });

  test('is not restored over a save that the person has not seen; who has the story open meets it as any other save', async () => {
    const { id } = await draftStory({ headline: 'First' });
    await addVersion(id, 2, { kind: 'saved', after: MINUTE, headline: 'Second' });
    const first = { id, revisionId: await idOf(id, 1) };
    expect(await restoreRevision(ASHA, { ...first, version: 1 }, MORNING)).toMatchObject({
      failure: { code: 'changed-elsewhere', theirs: { version: 2 } },
    });
    valueOf(await restoreRevision(ASHA, { ...first, version: 2 }, MORNING + HOUR));
    const late = { id, version: 2, content: writeContent(), slugline: '', urlSlug: '' };
    expect(await saveStory(MACHINE, late, MORNING + HOUR)).toMatchObject({
      failure: { code: 'changed-elsewhere', theirs: { version: 3, content: { headline: 'First' } } },
    });
  });

  test('whose picture is gone is refused by name, and stays in the history', async () => {
    const mediaId = await addPicture();
    const { id } = await draftStory({ slides: [{ mediaId, alt: 'A map', caption: '', credit: '' }] });
    await addVersion(id, 2, { kind: 'saved', after: MINUTE });
    const revisionId = await idOf(id, 1);
    await write(async (tx) => {
      await tx.delete(storyMedia).where(eq(storyMedia.mediaId, mediaId));
      await tx.delete(media).where(eq(media.id, mediaId));
    });
    expect(await restoreRevision(ASHA, { id, revisionId, version: 2 }, MORNING)).toMatchObject({
      failure: { code: 'invalid', fields: { 'slides.0.mediaId': expect.stringContaining('Picture 1') } },
    });
    expect(valueOf(await getDeskStory(ASHA, id, MORNING)).version).toBe(2);
  });

  test('is restored by nobody who may not edit the story', async () => {
    const { id } = await draftStory();
    const revisionId = await idOf(id, 1);
    expect(await restoreRevision(actorOf('author'), { id, revisionId, version: 1 }, MORNING)).toMatchObject({
      failure: { code: 'not-allowed' },
    });
  });
});
