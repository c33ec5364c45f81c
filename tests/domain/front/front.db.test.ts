import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { read } from '#db/client';
import { findEdition } from '#db/edition';
import { isMediaLive } from '#db/media';
import { audit } from '#db/schema';
import { MACHINE } from '#domain/access';
import { EMPTY_FRONT, LEAD } from '#domain/front/content';
import { getDeskFront, listLaunches, listStoriesToPlace } from '#domain/front/desk-front';
import { discardFrontDraft, readFrontDraft, saveFrontDraft } from '#domain/front/front-draft';
import { launchAgain, launchFront } from '#domain/front/launch-front';
import { readLaunchedFront } from '#domain/front/read-front';
import { deletePicture } from '#domain/media/delete-picture';
import { getLibraryPicture } from '#domain/media/library-picture';
import { listLibrary } from '#domain/media/list-library';
import { newId } from '#lib/id';
import { forgetFronts, frontOf, idsOf, launch, seenAt, withPicture } from '../../support/fronts.ts';
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
beforeEach(forgetFronts);

const edition = () => findEdition(read());
const auditOf = async (action: string) => read().select().from(audit).where(eq(audit.action, action));

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
