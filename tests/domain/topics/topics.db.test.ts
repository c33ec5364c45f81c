import { beforeAll, expect, test } from 'vitest';
import { read } from '#db/client';
import { findTopicBySlug } from '#db/topics';
import { MACHINE } from '#domain/access';
import type { Result } from '#domain/failure';
import { resolveAddress } from '#domain/front/addresses';
import { readEdition } from '#domain/front/edition';
import { listTopic } from '#domain/stories/published';
import { saveStory } from '#domain/stories/save-story';
import { updateStory } from '#domain/stories/update-story';
import { getDeskTopic, listDeskTopics } from '#domain/topics/desk-topics';
import { mergeTopics } from '#domain/topics/merge-topics';
import { saveTopic } from '#domain/topics/save-topic';
import { readTopicIndex } from '#domain/topics/topic-index';
import { type TopicWords, topicSchema } from '#domain/topics/topic-words';
import {
  actorOf,
  draftStory,
  MINUTE,
  MORNING,
  openNewsroom,
  runStory,
  valueOf,
  withdraw,
  writeContent,
} from '../../support/newsroom.ts';

beforeAll(openNewsroom);

const AT = MORNING + MINUTE;
let made = 0;

/** A topic that a live story carries. */
async function carry(name = `Matter ${(made += 1)}`) {
  const story = await runStory({ topics: [name] });
  const row = await findTopicBySlug(read(), name.toLowerCase().replaceAll(' ', '-'));
  if (row === null) throw new Error('The topic was not made.');
  const { id, edits, slug, description } = row;
  return { id, edits, words: { name: row.name, slug, description }, story };
}
type Carried = Awaited<ReturnType<typeof carry>>;

const change = ({ id, edits, words }: Carried, parts: Partial<TopicWords>, actor = MACHINE) =>
  saveTopic(actor, { id, edits, words: { ...words, ...parts } }, AT);
const merge = ({ id, edits }: Carried, into: string) => mergeTopics(MACHINE, { id, edits, into }, AT);
const resolve = (address: string, at = AT) => {
  const [path = '', query = ''] = address.split('?');
  return resolveAddress(path, new URLSearchParams(query), at);
};
const storiesOn = async (slug: string) =>
  (await listTopic(slug, { before: null, limit: 25 }, AT))?.stories.map(({ id }) => id) ?? null;
const refusal = (result: Result<unknown>) =>
  !result.ok && result.failure.code === 'invalid' ? result.failure.fields : {};

test('a topic is renamed, and the address that it leaves leads to the new one, with the places in it', async () => {
  const topic = await carry('Salt roads');
  const before = await readEdition();
  const words = { name: 'Roads of salt', slug: 'roads-of-salt', description: 'Where it was carried.' };
  expect(valueOf(await change(topic, words))).toEqual({ edits: 2 });
  expect(await resolve('/topics/salt-roads')).toEqual({ kind: 'moved', to: '/topics/roads-of-salt' });
  expect(await resolve('/topics?from=salt-roads')).toEqual({
    kind: 'moved',
    to: '/topics?from=roads-of-salt',
  });
  const place = `?before=${MORNING.toString(36)}-${topic.story.id}`;
  await runStory({ topics: ['Roads of salt'] }, MORNING - MINUTE);
  expect(await resolve(`/topics/salt-roads${place}`)).toEqual({
    kind: 'moved',
    to: `/topics/roads-of-salt${place}`,
  });
  const page = await listTopic('roads-of-salt', { before: null, limit: 25 }, AT);
  expect(page?.topic).toEqual({
    name: 'Roads of salt',
    slug: 'roads-of-salt',
    description: 'Where it was carried.',
  });
  expect(await readEdition()).toMatchObject({ hard: before.number + 1 });
});

test('what is published under a name that a topic had, or has beside its address, is on that topic', async () => {
  const topic = await carry('Hill rice');
  valueOf(await change(topic, { name: 'Rice of the hills', slug: 'rice' }));
  const old = await runStory({ topics: ['Hill rice', 'Rice of the hills'] });
  expect(await storiesOn('rice')).toEqual(expect.arrayContaining([topic.story.id, old.id]));
  expect(await findTopicBySlug(read(), 'hill-rice')).toBeNull();
  expect(await findTopicBySlug(read(), 'rice-of-the-hills')).toBeNull();
  expect(await resolve('/topics/rice-of-the-hills')).toEqual({ kind: 'moved', to: '/topics/rice' });
});

test('merging brings stories and addresses together; what carried both carries it once', async () => {
  const one = await carry('Dam building');
  const other = await carry('Dams');
  const both = await runStory({ topics: ['Dams', 'Dam building'] });
  const before = await readEdition();
  expect(valueOf(await merge(one, 'Dams'))).toEqual({ id: other.id });
  expect((await storiesOn('dams'))?.toSorted()).toEqual([one.story.id, other.story.id, both.id].toSorted());
  expect(await resolve('/topics/dam-building')).toEqual({ kind: 'moved', to: '/topics/dams' });
  expect(await readEdition()).toMatchObject({ hard: before.number + 1 });
});

test('a story that names a merged topic is on the other one when it is published again', async () => {
  const one = await carry('Ferry lines');
  const other = await carry('Ferries');
  valueOf(await merge(one, 'ferries'));
  const { id, version } = one.story;
  const draft = { content: writeContent({ topics: ['Ferry lines'] }), slugline: '', urlSlug: '' };
  const saved = valueOf(await saveStory(MACHINE, { id, version, ...draft }, AT));
  valueOf(await updateStory(MACHINE, { id, version: saved.version }, AT));
  expect((await storiesOn('ferries'))?.toSorted()).toEqual([id, other.story.id].toSorted());
  expect(await findTopicBySlug(read(), 'ferry-lines')).toBeNull();
});

test('addresses stay one step long through renames and merges', async () => {
  const one = await carry('First name');
  const { edits } = valueOf(await change(one, { name: 'Second name', slug: 'second-name' }));
  const other = await carry('Third name');
  valueOf(await merge({ ...one, edits }, 'Third name'));
  const { edits: again } = valueOf(await getDeskTopic(MACHINE, other.id, AT));
  valueOf(await change({ ...other, edits: again }, { slug: 'first-name' }));
  for (const slug of ['second-name', 'third-name'])
    expect(await resolve(`/topics/${slug}`)).toEqual({ kind: 'moved', to: '/topics/first-name' });
  expect(await resolve('/topics/first-name')).toMatchObject({ kind: 'page' });
});

test('a name or an address that leads elsewhere is refused', async () => {
  const one = await carry();
  const other = await carry();
  expect(refusal(await change(one, { slug: other.words.slug })).slug).toContain(other.words.name);
  expect(refusal(await change(one, { name: other.words.name })).name).toContain('merge the two');
  const { edits } = valueOf(await change(other, { slug: 'moved-away' }));
  expect(refusal(await change(one, { slug: other.words.slug })).slug).toContain('leads to');
  valueOf(await change({ ...other, edits, words: { ...other.words, slug: 'moved-away' } }, other.words));
  expect(refusal(await merge(one, 'No such topic')).into).toBeTruthy();
  expect(refusal(await merge(one, one.words.name)).into).toBeTruthy();
  expect(topicSchema.safeParse({ name: 'آب', slug: 'ab', description: '' }).success).toBe(false);
});

test('a topic that somebody else changed meanwhile is not saved over, and theirs is shown', async () => {
  const topic = await carry();
  valueOf(await change(topic, { description: 'Theirs.' }));
  const late = await change(topic, { description: 'Mine.' });
  expect(late).toMatchObject({
    ok: false,
    failure: { code: 'changed-elsewhere', theirs: { edits: 2, words: { description: 'Theirs.' } } },
  });
  expect(await merge(topic, 'Dams')).toMatchObject({ failure: { code: 'changed-elsewhere' } });
});

test('authors see the topics and change none', async () => {
  const topic = await carry();
  for (const role of ['contributor', 'author'] as const) {
    expect(await change(topic, { name: 'Other' }, actorOf(role))).toMatchObject({
      failure: { code: 'not-allowed' },
    });
    expect(valueOf(await getDeskTopic(actorOf(role), topic.id, AT)).mayEdit).toBe(false);
  }
  valueOf(await change(topic, { description: 'An editor may.' }, actorOf('editor')));
});

test('the desk finds a topic by its words, with the number of its live stories', async () => {
  const topic = await carry('Quinine trade');
  await draftStory({ topics: ['Quinine trade'] });
  const { topics } = valueOf(await listDeskTopics(MACHINE, { search: 'quinine', after: '' }, AT));
  expect(topics).toEqual([
    { id: topic.id, name: 'Quinine trade', description: '', liveStories: { number: 1, isMore: false } },
  ]);
  await withdraw(topic.story, AT);
  expect(valueOf(await getDeskTopic(MACHINE, topic.id, AT))).toMatchObject({
    liveStories: { number: 0 },
    path: null,
  });
});

test('the index has each topic that something live carries, from A to Z with its count', async () => {
  const name = 'Éclairs';
  await runStory({ topics: [name] });
  const gone = await carry('Zinc');
  await runStory({ topics: ['Zither'] }, AT + MINUTE);
  const paging = { from: null, language: 'en' };
  const listed = async (at: number) =>
    (await readTopicIndex(paging, at)).groups.flatMap(({ initial, entries }) =>
      entries.map((entry) => `${initial} ${entry.name} ${entry.stories.number}`),
    );
  expect(await listed(AT)).toEqual(expect.arrayContaining(['E Éclairs 1', 'Z Zinc 1']));
  expect((await listed(AT)).join()).not.toContain('Zither');
  await withdraw(gone.story, AT + MINUTE);
  const later = await listed(AT + MINUTE);
  expect(later.join()).not.toContain('Zinc');
  expect(later).toContain('Z Zither 1');
  expect(await resolve('/topics')).toEqual({ kind: 'page', path: '/topics', cursor: false });
  expect(await resolve('/topics?from=eclairs')).toEqual({
    kind: 'page',
    path: '/topics?from=eclairs',
    cursor: true,
  });
  expect(await resolve('/topics?from=zinc', AT + MINUTE)).toEqual({ kind: 'missing' });
  expect(await resolve('/TOPICS/?from=eclairs')).toEqual({ kind: 'moved', to: '/topics?from=eclairs' });
});
