import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { read } from '#db/client';
import { findEntry, findNear, findWord } from '#db/schema';
import { MACHINE } from '#domain/access';
import { sweepIndex } from '#domain/search/sweep-index';
import { suggestWords } from '#domain/search/suggest';
import { setEmbargo } from '#domain/stories/embargo-story';
import { publishStory } from '#domain/stories/publish-story';
import { saveStory } from '#domain/stories/save-story';
import { scheduleStory } from '#domain/stories/schedule-story';
import { scheduleWithdrawal } from '#domain/stories/schedule-withdrawal';
import { updateStory } from '#domain/stories/update-story';
import {
  DAY,
  draftStory,
  HOUR,
  MINUTE,
  MORNING,
  openNewsroom,
  runStory,
  valueOf,
  withdraw,
  writeContent,
} from '../../support/newsroom.ts';
import { ask } from './searching.ts';

beforeAll(openNewsroom);

/** Everything that a stranger is told of a word, spelled rightly, wrongly and by its beginning. */
async function toldOf(word: string, at = MORNING): Promise<string> {
  const misspelt = `${word.slice(0, 3)}${word.slice(4)}`;
  const answers = [await ask(word, {}, at), await ask(misspelt, {}, at), await ask(word.slice(0, 4), {}, at)];
  const told = answers.map(({ headlines, corrected, meant, total }) => ({
    headlines,
    corrected,
    meant,
    total,
  }));
  return JSON.stringify([told, await suggestWords(word.slice(0, 4), null, at)]).toLowerCase();
}

const inIndex = async (word: string) => ({
  words: (await read().select().from(findWord).where(eq(findWord.word, word))).length,
  near: (await read().select().from(findNear).where(eq(findNear.word, word))).length,
});

test('a draft is in no index', async () => {
  await draftStory({ headline: 'Draughtboard draft', topics: ['Draughtboards'] });
  expect(await inIndex('draughtboard')).toEqual({ words: 0, near: 0 });
  expect(await toldOf('draughtboard')).not.toContain('draughtboard');
});

test('a story that is to come is not found, suggested or guessed before its hour, and is from then on', async () => {
  const { id, version } = await draftStory({ headline: 'Zirconium mine sold', topics: ['Zirconium'] });
  const startsAt = MORNING + DAY;
  valueOf(await scheduleStory(MACHINE, { id, version, startsAt }, MORNING));
  expect(await toldOf('zirconium', startsAt - 1)).not.toContain('zirconium');
  expect((await ask('zirconum', {}, startsAt)).corrected).toBe('zirconium');
  expect((await ask('zirconium', {}, startsAt)).headlines).toEqual(['Zirconium mine sold']);
  expect(await suggestWords('zirc', null, startsAt)).toEqual(['Zirconium', 'Zirconium mine sold']);
  expect(await suggestWords('zirc', 'topic', startsAt)).toEqual(['Zirconium']);
  expect(await suggestWords('zirc', 'person', startsAt)).toEqual([]);
});

test('a word of many texts that are all to come is nobody’s word, and one that an old story has is known', async () => {
  await runStory({ headline: 'Quartzite long ago' }, MORNING - 9 * DAY);
  for (let number = 0; number < 51; number += 1) {
    const { id, version } = await draftStory({ headline: `Rhodonite quartzite ${number}` });
    valueOf(await scheduleStory(MACHINE, { id, version, startsAt: MORNING + DAY + number }, MORNING));
  }
  expect((await ask('rhodnite', {}, MORNING)).corrected).toBeNull();
  expect((await ask('quarzite', {}, MORNING)).corrected).toBe('quartzite');
  expect((await ask('rhodnite', {}, MORNING + 2 * DAY)).corrected).toBe('rhodonite');
});

test('a new text that is to come says nothing before its hour, and the old one nothing after', async () => {
  const story = await runStory({ headline: 'Palimpsest before' });
  const content = writeContent({ headline: 'Overwritten after' });
  const { version } = valueOf(
    await saveStory(
      MACHINE,
      { id: story.id, version: story.version, content, slugline: '', urlSlug: story.urlSlug },
      MORNING,
    ),
  );
  const startsAt = MORNING + HOUR;
  valueOf(await scheduleStory(MACHINE, { id: story.id, version, startsAt }, MORNING + MINUTE));
  expect((await ask('palimpsest', {}, startsAt - 1)).total).toBe(1);
  expect((await ask('overwritten', {}, startsAt - 1)).total).toBe(0);
  expect((await ask('palimpsest', {}, startsAt)).total).toBe(0);
  expect((await ask('overwritten', {}, startsAt)).total).toBe(1);
  await sweepIndex(startsAt);
  expect(await inIndex('palimpsest')).toEqual({ words: 0, near: 0 });
  expect((await ask('overwritten', {}, startsAt)).total).toBe(1);
});

test('an embargo that is set on a story to come holds back its words', async () => {
  const { id, version } = await draftStory({ headline: 'Yttrium under embargo' });
  const until = MORNING + DAY;
  valueOf(await setEmbargo(MACHINE, { id, until, reason: 'agreed', opensPreviews: true }, MORNING));
  expect(await publishStory(MACHINE, { id, version }, MORNING)).toMatchObject({ ok: false });
  valueOf(await scheduleStory(MACHINE, { id, version, startsAt: until }, MORNING));
  expect(await toldOf('yttrium', until - 1)).not.toContain('yttrium');
  expect((await ask('yttrium', {}, until)).total).toBe(1);
});

test('a withdrawn text leaves the index at once, with the words that only it had', async () => {
  const story = await runStory({ headline: 'Praseodymium libel', topics: ['Praseodymium'] });
  const other = await runStory({ headline: 'Neodymium stays' });
  expect(await inIndex('praseodymium')).toEqual({ words: 1, near: 9 });
  await withdraw(story, MORNING + MINUTE);
  expect(await inIndex('praseodymium')).toEqual({ words: 0, near: 0 });
  expect(await read().select().from(findEntry).where(eq(findEntry.storyId, story.id))).toEqual([]);
  expect(await toldOf('praseodymium', MORNING + MINUTE)).not.toContain('praseodymium');
  expect((await ask('neodymium', {}, MORNING + MINUTE)).stories.map(({ card }) => card.id)).toEqual([
    other.id,
  ]);
});

test('what ends by its schedule is not found from its hour on, and then swept out of the index', async () => {
  const story = await runStory({ headline: 'Ruthenium for a day' });
  const endsAt = MORNING + DAY;
  valueOf(await scheduleWithdrawal(MACHINE, { id: story.id, endsAt }, MORNING + MINUTE));
  expect((await ask('ruthenium', {}, endsAt - 1)).total).toBe(1);
  expect(await toldOf('ruthenium', endsAt)).not.toContain('ruthenium');
  await sweepIndex(endsAt);
  expect(await inIndex('ruthenium')).toEqual({ words: 0, near: 0 });
});

test('an update is found by its new words alone', async () => {
  const story = await runStory({ headline: 'Osmium first' });
  const content = writeContent({ headline: 'Iridium second' });
  const { version } = valueOf(
    await saveStory(
      MACHINE,
      { id: story.id, version: story.version, content, slugline: '', urlSlug: story.urlSlug },
      MORNING,
    ),
  );
  valueOf(await updateStory(MACHINE, { id: story.id, version }, MORNING + MINUTE));
  expect((await ask('iridium', {}, MORNING + MINUTE)).total).toBe(1);
  expect((await ask('osmium', { as: 'typed' }, MORNING + MINUTE)).total).toBe(0);
  expect(await inIndex('osmium')).toEqual({ words: 0, near: 0 });
});

test('what is put right, offered and left as it is does not depend on texts to come', async () => {
  await runStory({ headline: 'Karimow speaks' });
  await runStory({ headline: 'Karimow again' });
  const typed = ['karimov', 'karymow', 'karimov karimox'];
  const answers = () => Promise.all(typed.map((one) => ask(one)));
  const before = await answers();
  expect(before.map(({ corrected }) => corrected)).toEqual(['karimow', 'karimow', 'karimow karimow']);
  for (const headline of ['Karimov arrested', 'Karymowski resigns', 'Karimob', 'Karimoc', 'Karimod']) {
    const { id, version } = await draftStory({ headline });
    valueOf(await scheduleStory(MACHINE, { id, version, startsAt: MORNING + DAY }, MORNING));
  }
  expect(await answers()).toEqual(before);
  expect((await ask('karimov', {}, MORNING + DAY)).headlines).toEqual(['Karimov arrested']);
});
