import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { read } from '#db/client';
import { presence } from '#db/schema';
import { type Actor, MACHINE } from '#domain/access';
import { listDeskStories } from '#domain/stories/desk-list';
import { sayGone, sayPresent } from '#domain/stories/presence';
import { saveStory } from '#domain/stories/save-story';
import {
  draftStory,
  MORNING,
  openNewsroom,
  runStory,
  valueOf,
  writeContent,
} from '../../support/newsroom.ts';
import { hirePerson } from '../../support/people.ts';

beforeAll(openNewsroom);

const SECOND = 1000;

async function hire(name: string, role: Actor['role'] = 'editor'): Promise<Actor> {
  const { id } = await hirePerson(role);
  return { accountId: id, name, role };
}

/** One open editor, which says that it is there. */
const openEditor = (actor: Actor, storyId: string, editorId: string) => ({
  say: async (at: number) => valueOf(await sayPresent(actor, { storyId, editorId }, at)),
  leave: () => sayGone(actor, { storyId, editorId }),
});

test('two people who have a story open hear of each other, and since when', async () => {
  const { id } = await draftStory();
  const asha = openEditor(await hire('Asha Rao'), id, 'one');
  const ben = openEditor(await hire('Ben Thapa'), id, 'two');
  expect((await asha.say(MORNING)).others).toEqual([]);
  expect((await ben.say(MORNING + 5 * SECOND)).others).toEqual([
    { name: 'Asha Rao', isYou: false, since: MORNING },
  ]);
  expect((await asha.say(MORNING + 20 * SECOND)).others).toMatchObject([{ since: MORNING + 5 * SECOND }]);
  expect((await ben.say(MORNING + 25 * SECOND)).others).toMatchObject([{ since: MORNING }]);
});

test('a second window of one’s own is told apart', async () => {
  const { id } = await draftStory();
  const asha = await hire('Asha Rao');
  await openEditor(asha, id, 'one').say(MORNING);
  expect((await openEditor(asha, id, 'two').say(MORNING)).others).toMatchObject([{ isYou: true }]);
});

test('whoever leaves is gone at once, and nobody can send somebody else away', async () => {
  const { id } = await draftStory();
  const [asha, ben] = [await hire('Asha Rao'), await hire('Ben Thapa')];
  const [hers, his] = [openEditor(asha, id, 'one'), openEditor(ben, id, 'two')];
  await hers.say(MORNING);
  await sayGone(ben, { storyId: id, editorId: 'one' });
  expect((await his.say(MORNING)).others).toMatchObject([{ isYou: false }]);
  await hers.leave();
  expect((await his.say(MORNING)).others).toEqual([]);
});

test('nobody keeps somebody else there', async () => {
  const { id } = await draftStory();
  const [asha, ben] = [await hire('Asha Rao'), await hire('Ben Thapa')];
  await openEditor(asha, id, 'one').say(MORNING);
  await openEditor(ben, id, 'one').say(MORNING + 60 * SECOND); // under her name
  expect((await openEditor(ben, id, 'two').say(MORNING + 91 * SECOND)).others).toEqual([]);
});

test('an editor that crashed is gone within two minutes, and leaves nothing behind', async () => {
  const { id } = await draftStory();
  const [crashed, other] = [
    openEditor(await hire('Asha Rao'), id, 'one'),
    openEditor(await hire('Ben Thapa'), id, 'two'),
  ];
  await crashed.say(MORNING);
  expect((await other.say(MORNING + 89 * SECOND)).others).toHaveLength(1);
  const elsewhere = await draftStory();
  await openEditor(await hire('Chitra Sen'), elsewhere.id, 'three').say(MORNING + 91 * SECOND);
  expect(await read().select().from(presence).where(eq(presence.storyId, id))).toMatchObject([
    { editorId: 'two' },
  ]);
  expect((await other.say(MORNING + 109 * SECOND)).others).toEqual([]);
});

test('an editor hears who saved the newest version', async () => {
  const { id } = await draftStory();
  const [asha, ben] = [await hire('Asha Rao'), await hire('Ben Thapa')];
  const content = writeContent();
  const draft = { id, version: 1, content, slugline: '', urlSlug: '' };
  valueOf(await saveStory(ben, { ...draft, kind: 'autosaved' }, MORNING + SECOND));
  const newest = { version: 2, savedBy: 'Ben Thapa', savedAt: MORNING + SECOND };
  expect((await openEditor(asha, id, 'one').say(MORNING)).newest).toEqual({ ...newest, isYou: false });
  expect((await openEditor(ben, id, 'two').say(MORNING)).newest).toEqual({ ...newest, isYou: true });
});

test('only who may edit a story has it open, and a story has to be there', async () => {
  const contributor = await hire('Chitra Sen', 'contributor');
  const { id } = await runStory();
  const say = (actor: Actor, storyId: string) => sayPresent(actor, { storyId, editorId: 'one' }, MORNING);
  expect(await say(contributor, id)).toMatchObject({ failure: { code: 'not-allowed' } });
  expect(await say(await hire('Asha Rao'), 'f'.repeat(32))).toMatchObject({ failure: { code: 'not-found' } });
  expect(await read().select().from(presence).where(eq(presence.storyId, id))).toEqual([]);
});

test('the list of the desk names who has a story open, once each', async () => {
  const { id } = await draftStory({ headline: 'Only here: Brahmaputra' });
  const asha = await hire('Asha Rao');
  for (const editor of ['one', 'two']) await openEditor(asha, id, editor).say(MORNING);
  const openBy = async (at: number) => {
    const filter = { state: null, search: 'Only here: Brahmaputra', before: null };
    return valueOf(await listDeskStories(MACHINE, filter, at)).stories.map((story) => story.openBy);
  };
  expect(await openBy(MORNING)).toEqual([['Asha Rao']]);
  expect(await openBy(MORNING + 90 * SECOND)).toEqual([[]]);
});
