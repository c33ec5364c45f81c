import { beforeAll, expect, test } from 'vitest';
import { read } from '#db/client';
import { findPublicPerson } from '#db/people';
import { findTopicBySlug } from '#db/topics';
import { MACHINE } from '#domain/access';
import { JOB_KINDS } from '#domain/jobs/kinds';
import { runDueJobs } from '#domain/jobs/run-jobs';
import { mergePeople } from '#domain/people/merge-people';
import { mergeTopics } from '#domain/topics/merge-topics';
import { MORNING, openNewsroom, runStory, valueOf } from '../../support/newsroom.ts';
import { ask } from './searching.ts';

beforeAll(openNewsroom);

const runAll = () => runDueJobs(JOB_KINDS, () => MORNING);

function mustBe<Row>(row: Row | null): Row {
  if (row === null) throw new Error('The row was not made.');
  return row;
}

test('when two topics are one, search finds the stories of both under it', async () => {
  await runStory({ headline: 'Ferry one', topics: ['Ferries'] });
  await runStory({ headline: 'Boat two', topics: ['Boats'] });
  const { id, edits } = mustBe(await findTopicBySlug(read(), 'ferries'));
  valueOf(await mergeTopics(MACHINE, { id, edits, into: 'Boats' }, MORNING));
  await runAll();
  const both = ['Boat two', 'Ferry one'];
  expect((await ask('', { topic: 'boats' })).headlines.toSorted()).toEqual(both);
  expect((await ask('', { topic: 'ferries' })).headlines.toSorted()).toEqual(both);
});

test('when two people are one, search finds the stories of both under them', async () => {
  await runStory({ headline: 'By one', bylines: [{ name: 'Nadia Karim', role: 'reporting' }] });
  await runStory({ headline: 'By two', bylines: [{ name: 'Nadia Kareem', role: 'reporting' }] });
  const { id, edits } = mustBe(await findPublicPerson(read(), 'nadia-karim', MORNING));
  valueOf(await mergePeople(MACHINE, { id, edits, into: 'Nadia Kareem' }, MORNING));
  await runAll();
  expect((await ask('', { person: 'nadia-kareem' })).headlines.toSorted()).toEqual(['By one', 'By two']);
});
