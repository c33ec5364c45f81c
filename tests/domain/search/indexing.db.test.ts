import { eq, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { read, write } from '#db/client';
import { insertJob } from '#db/jobs';
import { findPersonByName } from '#db/people';
import { findTopicBySlug } from '#db/topics';
import { findEntry, findNear, findWord, job, story } from '#db/schema';
import { MACHINE } from '#domain/access';
import { removeDemoContent } from '#domain/demo/demo-content';
import { JOB_KINDS } from '#domain/jobs/kinds';
import { runDueJobs } from '#domain/jobs/run-jobs';
import { mergePeople } from '#domain/people/merge-people';
import { indexStories } from '#domain/search/index-stories';
import { mergeTopics } from '#domain/topics/merge-topics';
import { newId } from '#lib/id';
import {
  actorOf,
  bodyOf,
  DAY,
  MINUTE,
  MORNING,
  openNewsroom,
  runStory,
  valueOf,
  withdraw,
} from '../../support/newsroom.ts';
import { ask } from './searching.ts';

beforeAll(openNewsroom);

const LATER = MORNING + 2 * MINUTE;

/** As a portal is that comes from a version without search. */
const loseIndex = () =>
  write(async (tx) => {
    await tx.delete(findEntry);
    await tx.delete(findWord);
    await tx.delete(findNear);
  });

const wordsAndEntries = async () => ({
  words: await read().select().from(findWord).orderBy(findWord.word),
  near: await read().select().from(findNear).orderBy(findNear.piece, findNear.word),
  entries: await read().select().from(findEntry).orderBy(findEntry.entry),
});

test('what was published before there was an index is found once the job has gone through it', async () => {
  for (let count = 0; count < 25; count++) await runStory({ headline: `Turnstile ${count}` });
  const gone = await runStory({ headline: 'Turnstile withdrawn' });
  await withdraw(gone, MORNING + MINUTE);
  const before = await wordsAndEntries();
  await loseIndex();
  expect((await ask('turnstile')).total).toBe(0);
  await write((tx) =>
    insertJob(tx, { id: newId(), kind: 'index-stories', payload: {}, dueAt: 0, createdAt: 0 }),
  );
  await runDueJobs(JOB_KINDS, () => LATER);
  expect(await wordsAndEntries()).toEqual(before);
  expect((await ask('turnstile', {}, LATER)).total).toBe(25);
});

test('the indexing may be broken off anywhere, done twice, and goes on where it was', async () => {
  for (let count = 0; count < 12; count++) await runStory({ headline: `Weathercock ${count}` });
  const before = await wordsAndEntries();
  await loseIndex();
  let turns = 0;
  for (let after: string | null = ''; after !== null; turns++) {
    let steps = 0;
    after = await indexStories({ after, atOnce: 2, isOver: () => steps++ > 1 }, LATER);
  }
  expect(turns).toBeGreaterThan(3);
  expect(await indexStories({ atOnce: 500 }, LATER)).toBeNull();
  expect(await wordsAndEntries()).toEqual(before);
});

test('while it goes on, what is published meanwhile is found at once', async () => {
  await loseIndex();
  await runStory({ headline: 'Nightjar meanwhile' });
  expect((await ask('nightjar')).total).toBe(1);
  await indexStories({ atOnce: 10 }, LATER);
  expect((await ask('nightjar')).total).toBe(1);
});

test('stories of one second all have a place, the newest first', async () => {
  await Promise.all(Array.from({ length: 8 }, (_, count) => runStory({ headline: `Samesecond ${count}` })));
  const later = await runStory({ headline: 'Samesecond later' }, MORNING + 1000);
  const { stories, total } = await ask('samesecond', { order: 'newest' }, MORNING + DAY);
  expect(total).toBe(9);
  expect(stories[0]?.card.id).toBe(later.id);
});

test('removed demo stories leave nothing in the index', async () => {
  const { id } = await runStory({ headline: 'Xylophone demo', topics: ['Xylophones'] });
  await write((tx) => tx.update(story).set({ demo: true }).where(eq(story.id, id)));
  valueOf(await removeDemoContent(actorOf('admin'), MORNING));
  const left = await read().select().from(findWord).where(sql`${findWord.word} like 'xyloph%'`);
  expect(left).toEqual([]);
  expect(await read().select().from(findEntry).where(eq(findEntry.storyId, id))).toEqual([]);
  expect((await ask('xylophone')).total).toBe(0);
});

test('the stories of somebody who was merged are found by the name that is kept', async () => {
  const [kept, given] = ['Sharmila Basu', 'S. Basu-Misspelt'];
  const byline = (name: string) => [{ name, role: 'reporting' as const }];
  await runStory({ headline: 'Wickerwork one', bylines: byline(kept) });
  await runStory({ headline: 'Wickerwork two', bylines: byline(given) });
  const person = await findPersonByName(read(), given);
  valueOf(await mergePeople(MACHINE, { id: person?.id ?? '', edits: 1, into: kept }, MORNING));
  await runDueJobs(JOB_KINDS, () => LATER);
  for (const name of [kept, given])
    expect((await ask('wickerwork', { person: name })).headlines.toSorted(), name).toEqual([
      'Wickerwork one',
      'Wickerwork two',
    ]);
});

test('the stories of a topic that was merged are found by the one that is kept', async () => {
  await runStory({ headline: 'Basketry one', topics: ['Cane craft'] });
  await runStory({ headline: 'Basketry two', topics: ['Cane crafts'] });
  const given = await findTopicBySlug(read(), 'cane-crafts');
  const which = { id: given?.id ?? '', edits: given?.edits ?? 0 };
  valueOf(await mergeTopics(MACHINE, { ...which, into: 'Cane craft' }, MORNING));
  await runDueJobs(JOB_KINDS, () => LATER);
  expect((await ask('basketry', { topic: 'Cane craft' })).total).toBe(2);
});

test('the jobs of the index fail for nobody', async () => {
  const failed = await read().select().from(job).where(eq(job.kind, 'index-stories'));
  expect(failed.filter(({ error }) => error !== '')).toEqual([]);
});

test('a text with more different words than an index holds is published all the same', async () => {
  const numbers = Array.from({ length: 130_000 }, (_, place) => String(100_000 + place));
  const { id } = await runStory({ headline: 'Ledger', body: bodyOf(numbers.join(' ')) });
  for (const words of ['ledger', '100007'])
    expect((await ask(words)).stories.map(({ card }) => card.id)).toEqual([id]);
});
