import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { read, write } from '#db/client';
import { findEdition } from '#db/edition';
import { isMediaLive } from '#db/media';
import { audit, front, frontDraft, frontMedia, section, story } from '#db/schema';
import { type Actor, MACHINE } from '#domain/access';
import type { ComposedFront } from '#domain/front/compose';
import { EMPTY_FRONT, emptySlot, type FrontContent, LEAD } from '#domain/front/content';
import { getDeskFront, listLaunches, listStoriesToPlace } from '#domain/front/desk-front';
import { discardFrontDraft, readFrontDraft, saveFrontDraft } from '#domain/front/front-draft';
import { launchAgain, launchFront } from '#domain/front/launch-front';
import { readFront, readLaunchedFront } from '#domain/front/read-front';
import { deletePicture } from '#domain/media/delete-picture';
import { getLibraryPicture } from '#domain/media/library-picture';
import { listLibrary } from '#domain/media/list-library';
import { newId } from '#lib/id';
import {
  actorOf,
  addPicture,
  DAY,
  draftStory,
  HOUR,
  MORNING,
  openNewsroom,
  runStory,
  valueOf,
  withdraw,
} from '../../support/newsroom.ts';
import { scheduledStory } from '../../support/scheduled.ts';

beforeAll(openNewsroom);

/** A paper on which nobody has made a front yet. */
beforeEach(() =>
  write(async (tx) => {
    await tx.delete(frontMedia);
    await tx.delete(front);
    await tx.delete(frontDraft);
  }),
);

const frontOf = (blocks: Record<string, string[]>): FrontContent => ({
  blocks: Object.entries(blocks).map(([id, ids]) => ({ id, slots: ids.map(emptySlot) })),
});
const withPicture = (storyId: string, mediaId: string, alt = 'A ferry'): FrontContent => ({
  blocks: [{ id: LEAD, slots: [{ ...emptySlot(storyId), picture: { mediaId, alt } }] }],
});

/** Saves and launches, as one editor does. */
async function launch(content: FrontContent, at = MORNING, actor: Actor = MACHINE) {
  const { version } = await readFrontDraft();
  const saved = valueOf(await saveFrontDraft(actor, { version, content }, at));
  return launchFront(actor, { version: saved.version }, at);
}

const idsOf = (placed: ComposedFront<{ id: string }>['lead'] | undefined) =>
  placed?.map((one) => one.story.id);
const seenAt = async (at: number) => readFront(await readLaunchedFront(), at);
const edition = () => findEdition(read());
const auditOf = async (action: string) => read().select().from(audit).where(eq(audit.action, action));

describe('readers see', () => {
  test('the newest day of the news by time, and the newest features, while no front was launched', async () => {
    const noon = MORNING + 40 * DAY;
    const before = await runStory({}, noon - DAY);
    const early = await runStory({}, noon);
    const late = await runStory({}, noon + HOUR);
    const feature = await runStory({ sectionId: 'in-depth' }, noon);
    const seen = await seenAt(noon + 2 * HOUR);
    expect([seen.lead, seen.news?.day, idsOf(seen.news?.stories)]).toEqual([
      [],
      '2026-12-19',
      [late.id, early.id],
    ]);
    expect(idsOf(seen.news?.earlier)?.[0]).toBe(before.id);
    expect(idsOf(seen.others[0]?.stories)?.[0]).toBe(feature.id);
  });

  test('what was launched, without what they may not see, and a scheduled story from its hour on', async () => {
    const [first, gone] = [await runStory(), await runStory()];
    const later = await scheduledStory(MORNING + HOUR);
    const draft = await draftStory();
    valueOf(await launch(frontOf({ [LEAD]: [later.id, gone.id, draft.id, first.id] })));
    expect(idsOf((await seenAt(MORNING)).lead)).toEqual([gone.id, first.id]);
    await withdraw(gone, MORNING + 1);
    expect(idsOf((await seenAt(MORNING + 1)).lead)).toEqual([first.id]);
    expect(idsOf((await seenAt(MORNING + HOUR - 1)).lead)).toEqual([first.id]);
    expect(idsOf((await seenAt(MORNING + HOUR)).lead)).toEqual([later.id, first.id]);
  });

  test('an embargoed story in its slot when the embargo ends', async () => {
    const embargoed = await scheduledStory(MORNING);
    await write((tx) =>
      tx
        .update(story)
        .set({ embargoUntil: MORNING + HOUR })
        .where(eq(story.id, embargoed.id)),
    );
    valueOf(await launch(frontOf({ [LEAD]: [embargoed.id] })));
    expect((await seenAt(MORNING + HOUR - 1)).lead).toEqual([]);
    expect(idsOf((await seenAt(MORNING + HOUR)).lead)).toEqual([embargoed.id]);
  });

  test('what is breaking first, until its hour is over', async () => {
    const [placed, urgent] = [await runStory(), await runStory()];
    await write((tx) =>
      tx
        .update(story)
        .set({ breakingUntil: MORNING + HOUR })
        .where(eq(story.id, urgent.id)),
    );
    valueOf(await launch(frontOf({ [LEAD]: [placed.id] })));
    expect(idsOf((await seenAt(MORNING)).lead)).toEqual([urgent.id, placed.id]);
    expect(idsOf((await seenAt(MORNING + HOUR)).lead)).toEqual([placed.id]);
  });

  test('the newest of every further section, each of its own, and none of one that is retired', async () => {
    const at = MORNING + 3 * DAY;
    for (const id of ['opinion', 'books'])
      await write((tx) =>
        tx.insert(section).values({ id, slug: id, name: id, form: 'features', position: 9 }),
      );
    const opinions = [];
    for (let count = 0; count < 6; count += 1)
      opinions.unshift((await runStory({ sectionId: 'opinion' }, at + count)).id);
    const book = await runStory({ sectionId: 'books' }, at);
    const blocks = async () =>
      (await seenAt(at + HOUR)).others.map((block) => [block.section.id, ...(idsOf(block.stories) ?? [])]);
    expect(await blocks()).toContainEqual(['opinion', ...opinions.slice(0, 4)]);
    expect(await blocks()).toContainEqual(['books', book.id]);
    await write((tx) => tx.update(section).set({ retiredAt: at }).where(eq(section.id, 'opinion')));
    expect((await blocks()).map(([id]) => id)).not.toContain('opinion');
  });
});

describe('the draft', () => {
  test('is kept apart from readers, and a second save on the same version is refused with the newer one', async () => {
    const { id } = await runStory();
    const editor = actorOf('editor');
    const before = await edition();
    const content = frontOf({ [LEAD]: [id] });
    expect(await saveFrontDraft(editor, { version: 0, content }, MORNING)).toEqual({
      ok: true,
      value: { version: 1, savedAt: MORNING },
    });
    expect([await readLaunchedFront(), await edition()]).toEqual([EMPTY_FRONT, before]);
    expect(await saveFrontDraft(MACHINE, { version: 0, content: EMPTY_FRONT }, MORNING)).toMatchObject({
      failure: { code: 'changed-elsewhere', theirs: { version: 1, content, savedBy: editor.name } },
    });
    expect(await readFrontDraft()).toMatchObject({ version: 1, content });
  });

  test('with a picture that is not in the library is refused', async () => {
    const { id } = await runStory();
    const content = withPicture(id, newId());
    expect(await saveFrontDraft(MACHINE, { version: 0, content }, MORNING)).toMatchObject({
      failure: { code: 'invalid' },
    });
  });

  test('becomes what readers have when it is discarded, as a newer version', async () => {
    const [one, other] = [await runStory(), await runStory()];
    valueOf(await launch(frontOf({ [LEAD]: [one.id] })));
    valueOf(await saveFrontDraft(MACHINE, { version: 1, content: frontOf({ [LEAD]: [other.id] }) }, MORNING));
    valueOf(await discardFrontDraft(MACHINE, { version: 2 }, MORNING));
    expect(await readFrontDraft()).toMatchObject({ version: 3, content: frontOf({ [LEAD]: [one.id] }) });
  });
});

describe('a launch', () => {
  test('raises the edition hard, is audited, and names the version that the editor saw', async () => {
    const { id } = await runStory();
    valueOf(await saveFrontDraft(MACHINE, { version: 0, content: frontOf({ [LEAD]: [id] }) }, MORNING));
    expect(await launchFront(MACHINE, { version: 0 }, MORNING)).toMatchObject({
      failure: { code: 'changed-elsewhere' },
    });
    const { number } = await edition();
    valueOf(await launchFront(MACHINE, { version: 1 }, MORNING));
    expect(await edition()).toEqual({ number: number + 1, hard: number + 1 });
    expect((await auditOf('launch-front')).at(-1)).toMatchObject({
      subject: 'front',
      details: { version: 1, slots: 1 },
    });
    expect(await launchFront(MACHINE, { version: 1 }, MORNING)).toMatchObject({
      failure: { code: 'invalid' },
    });
  });

  test('is undone by launching any earlier one again; the draft stays', async () => {
    const [one, other] = [await runStory(), await runStory()];
    valueOf(await launch(frontOf({ [LEAD]: [one.id] })));
    valueOf(await launch(frontOf({ [LEAD]: [other.id] }))); // in the same millisecond
    const editor = actorOf('editor');
    const page = valueOf(await listLaunches(editor, { before: null }, MORNING));
    expect(page.launches.map(({ content }) => content.blocks[0]?.slots[0]?.storyId)).toEqual([
      other.id,
      one.id,
    ]);
    const earlier = page.launches[1]?.id ?? '';
    valueOf(await launchAgain(editor, { id: earlier }, MORNING + HOUR));
    expect(idsOf((await seenAt(MORNING + HOUR)).lead)).toEqual([one.id]);
    const after = valueOf(await listLaunches(editor, { before: null }, MORNING));
    expect(after.launches.map(({ by }) => by)).toEqual([editor.name, MACHINE.name, MACHINE.name]);
    expect((await readFrontDraft()).content).toEqual(frontOf({ [LEAD]: [other.id] }));
    expect((await auditOf('undo-front')).at(-1)).toMatchObject({ details: { slots: 1 } });
  });

  test('of a picture without alt text is refused, and of one whose licence has ended asks first', async () => {
    const { id } = await runStory();
    const silent = await addPicture({ alt: '' });
    expect(await launch(withPicture(id, silent, ''))).toMatchObject({
      failure: { code: 'invalid', fields: {} },
    });
    const ended = await addPicture({ licenceExpiresAt: MORNING - DAY });
    expect(await launch(withPicture(id, ended))).toMatchObject({
      failure: { code: 'warned', warnings: { [ended]: expect.stringContaining('may no longer be shown') } },
    });
    const { version } = await readFrontDraft();
    expect(await launchFront(MACHINE, { version, acknowledged: [ended] }, MORNING)).toMatchObject({
      ok: true,
    });
  });

  test('lists go on by cursor', async () => {
    const { id } = await runStory();
    for (let count = 0; count < 21; count += 1)
      valueOf(await launch(count % 2 === 0 ? frontOf({ [LEAD]: [id] }) : EMPTY_FRONT, MORNING + count));
    const first = valueOf(await listLaunches(MACHINE, { before: null }, MORNING));
    const rest = valueOf(await listLaunches(MACHINE, { before: first.next }, MORNING));
    expect([first.launches.length, rest.launches.length, rest.next]).toEqual([20, 1, null]);
    expect(rest.launches[0]?.at).toBe(MORNING);
  });
});

test('only editors and admins see, save, launch or undo a front; a refusal is written down', async () => {
  const { id } = await runStory();
  valueOf(await launch(frontOf({ [LEAD]: [id] })));
  const earlier = valueOf(await listLaunches(MACHINE, { before: null }, MORNING)).launches[0]?.id ?? '';
  const denied = (await auditOf('denied')).length;
  for (const actor of [actorOf('contributor'), actorOf('author')]) {
    const refused = { ok: false, failure: { code: 'not-allowed' } };
    expect(await saveFrontDraft(actor, { version: 1, content: EMPTY_FRONT }, MORNING)).toMatchObject(refused);
    expect(await discardFrontDraft(actor, { version: 1 }, MORNING)).toMatchObject(refused);
    expect(await launchFront(actor, { version: 1 }, MORNING)).toMatchObject(refused);
    expect(await launchAgain(actor, { id: earlier }, MORNING)).toMatchObject(refused);
    expect(await getDeskFront(actor, MORNING)).toMatchObject(refused);
    expect(await listLaunches(actor, { before: null }, MORNING)).toMatchObject(refused);
    const asked = { state: 'live' as const, search: '', sectionId: null, before: null };
    expect(await listStoriesToPlace(actor, asked, MORNING)).toMatchObject(refused);
  }
  expect((await auditOf('denied')).length).toBe(denied + 8);
});

describe('the picture of a slot', () => {
  test('is public only on the newest launched front and while its story is live', async () => {
    const [mediaId, startsAt] = [await addPicture(), MORNING + HOUR];
    const later = await scheduledStory(startsAt);
    const isPublic = (at: number) => isMediaLive(read(), mediaId, at);
    const { version } = await readFrontDraft();
    valueOf(await saveFrontDraft(MACHINE, { version, content: withPicture(later.id, mediaId) }, MORNING));
    expect(await isPublic(startsAt)).toBe(false);
    valueOf(await launchFront(MACHINE, { version: version + 1 }, MORNING));
    expect([await isPublic(startsAt - 1), await isPublic(startsAt)]).toEqual([false, true]);
    await withdraw(later, startsAt + 1);
    expect(await isPublic(startsAt + 1)).toBe(false);
    const live = await runStory();
    valueOf(await launch(withPicture(live.id, mediaId)));
    expect(await isPublic(MORNING)).toBe(true);
    valueOf(await launch(frontOf({ [LEAD]: [live.id] })));
    expect(await isPublic(MORNING)).toBe(false);
  });

  test('is used, in the draft and on launched fronts, so that nobody deletes it', async () => {
    const { id } = await runStory();
    const mediaId = await addPicture();
    const usesOf = async () => valueOf(await getLibraryPicture(MACHINE, mediaId, MORNING)).uses;
    const isUnused = async () => {
      const asked = { filter: 'unused' as const, search: '', before: null };
      return valueOf(await listLibrary(MACHINE, asked, MORNING)).pictures.some((one) => one.id === mediaId);
    };
    expect([await usesOf(), await isUnused()]).toEqual([[], true]);
    valueOf(await saveFrontDraft(MACHINE, { version: 0, content: withPicture(id, mediaId) }, MORNING));
    expect([await usesOf(), await isUnused()]).toEqual([[{ kind: 'front', where: 'draft' }], false]);
    valueOf(await launchFront(MACHINE, { version: 1 }, MORNING));
    valueOf(await launch(EMPTY_FRONT));
    expect([await usesOf(), await isUnused()]).toEqual([[{ kind: 'front', where: 'earlier' }], false]);
    expect(await deletePicture(MACHINE, { id: mediaId, edits: 1 }, MORNING)).toMatchObject({
      failure: { message: expect.stringContaining('on an earlier front') },
    });
  });
});

test('the desk is told of each slot whether readers have its story, and which stories it may place', async () => {
  const marker = `ferry${newId().slice(0, 6)}`;
  const live = await runStory({ headline: `${marker} live` });
  const later = await scheduledStory(MORNING + HOUR, { headline: `${marker} later`, sectionId: 'in-depth' });
  const draft = await draftStory({ headline: `${marker} draft` });
  const gone = newId();
  valueOf(
    await saveFrontDraft(
      MACHINE,
      { version: 0, content: frontOf({ [LEAD]: [live.id, later.id, draft.id, gone] }) },
      MORNING,
    ),
  );
  const desk = valueOf(await getDeskFront(MACHINE, MORNING));
  const stateOf = (id: string) => desk.stories.find((one) => one.id === id)?.state;
  expect([live.id, later.id, draft.id, gone].map(stateOf)).toEqual([
    { is: 'live' },
    { is: 'scheduled', at: MORNING + HOUR },
    { is: 'draft' },
    undefined,
  ]);
  const offered = async (state: 'live' | 'scheduled', sectionId: string | null = null) =>
    valueOf(
      await listStoriesToPlace(MACHINE, { state, search: marker, sectionId, before: null }, MORNING),
    ).stories.map(({ id }) => id);
  expect([await offered('live'), await offered('scheduled'), await offered('scheduled', 'news')]).toEqual([
    [live.id],
    [later.id],
    [],
  ]);
});
