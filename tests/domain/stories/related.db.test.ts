import { beforeAll, expect, test } from 'vitest';
import { MACHINE } from '#domain/access';
import { readEdition } from '#domain/front/edition';
import type { Content } from '#domain/stories/content';
import { findPublishedStory } from '#domain/stories/published';
import { findNeighbours, listAfter } from '#domain/stories/related';
import type { SectionNeighbours } from '#domain/stories/reading';
import { saveStory } from '#domain/stories/save-story';
import { updateStory } from '#domain/stories/update-story';
import {
  DAY,
  HOUR,
  MINUTE,
  MORNING,
  openNewsroom,
  runStory,
  valueOf,
  withdraw,
  writeContent,
} from '../../support/newsroom.ts';

beforeAll(openNewsroom);

type Run = Awaited<ReturnType<typeof runStory>>;

async function read({ day, urlSlug }: Run, at: number) {
  const found = await findPublishedStory(day, urlSlug, at);
  if (found?.kind !== 'live') throw new Error('The story is not live.');
  return found.story;
}

const ALONE = { newer: null, older: null };

async function after(story: Run, at: number, limit = 4, neighbours: SectionNeighbours = ALONE) {
  const { related, next } = await listAfter({ story: await read(story, at), neighbours, limit }, at);
  return { related: related.map(({ id }) => id), next: next.map(({ id }) => id) };
}

const about = (topics: string[], parts: Partial<Content> = {}): Partial<Content> => ({ topics, ...parts });

test('a story is followed by what the newsroom pinned, then by what shares its topics, then by its section', async () => {
  const at = MORNING;
  const [old, pinned, near] = [
    await runStory(about(['Karez']), at - 2 * DAY),
    await runStory({}, at - 3 * DAY),
    await runStory(about(['Karez', 'Water law']), at - DAY),
  ];
  const story = await runStory(about(['Karez', 'Water law'], { related: [pinned.id] }), at);
  const { related, next } = await after(story, at);
  expect(related).toEqual([pinned.id, near.id, old.id]);
  expect(next).toHaveLength(0); // nothing else was published in this paper
  const [other] = [await runStory({}, at + MINUTE)];
  expect((await after(story, at + MINUTE)).next).toEqual([other.id]);
});

test('what is pinned keeps its order, leaves with its withdrawal and comes back with its story', async () => {
  const at = MORNING + DAY;
  const [one, two, three] = [await runStory({}, at), await runStory({}, at), await runStory({}, at)];
  const related = [three.id, one.id, two.id, three.id];
  const story = await runStory({ related }, at);
  expect((await after(story, at)).related).toEqual([three.id, one.id, two.id]);
  await withdraw(one, at + HOUR);
  expect((await after(story, at + HOUR)).related).toEqual([three.id, two.id]);
  expect((await after(story, at + HOUR, 1)).related).toEqual([three.id]);
});

test('a story is not related to itself, nor twice to what its text leads to', async () => {
  const at = MORNING + 2 * DAY;
  const topics = ['Dry docks'];
  const [linked, pinned] = [await runStory(about(topics), at), await runStory(about(topics), at)];
  const body = writeContent().body;
  body.content.push(
    { type: 'relatedStory', attrs: { storyId: linked.id } },
    { type: 'relatedStory', attrs: { storyId: pinned.id } },
  );
  const story = await runStory(about(topics, { body, related: [pinned.id] }), at + MINUTE);
  const found = await after(story, at + MINUTE);
  expect(found.related).toEqual([pinned.id]);
  expect(found.next).not.toContain(linked.id);
  expect(found.next).not.toContain(story.id);
  expect(found.next).toHaveLength(3);
});

test('what shares a topic and is not live, or not yet, is not shown', async () => {
  const at = MORNING + 3 * DAY;
  const [gone, there] = [await runStory(about(['Levees']), at), await runStory(about(['Levees']), at)];
  await withdraw(gone, at + MINUTE);
  const story = await runStory(about(['Levees']), at + MINUTE);
  const later = await runStory(about(['Levees']), at + HOUR);
  expect((await after(story, at + 2 * MINUTE)).related).toEqual([there.id]);
  expect((await after(story, at + HOUR)).related).toEqual([later.id, there.id]);
});

test('stories are found behind many newer ones that are gone, and not by a topic that they lost', async () => {
  const at = MORNING + 60 * DAY;
  const topics = ['Fish ladders'];
  const [there, lost] = [await runStory(about(topics), at), await runStory(about(topics), at)];
  const content = writeContent({ topics: ['Something else'] });
  const which = { id: lost.id, version: lost.version, content, slugline: '', urlSlug: lost.urlSlug };
  const { version } = valueOf(await saveStory(MACHINE, which, at + MINUTE));
  valueOf(await updateStory(MACHINE, { id: lost.id, version }, at + MINUTE));
  for (let number = 0; number < 30; number += 1) {
    const gone = await runStory(about(topics), at + HOUR);
    await withdraw(gone, at + HOUR + MINUTE);
  }
  const story = await runStory(about(topics), at + 2 * HOUR);
  expect((await after(story, at + 2 * HOUR)).related).toEqual([there.id]);
});

test('a new choice of related stories reaches readers without saying that the text was updated', async () => {
  const at = MORNING + 4 * DAY;
  const [other, story] = [await runStory({}, at), await runStory({ headline: 'The weir' }, at)];
  const content = writeContent({ headline: 'The weir', related: [other.id] });
  const before = await read(story, at);
  const same = { ...content, standfirst: before.standfirst, body: before.body, bylines: before.bylines };
  const which = { id: story.id, version: story.version, content: same, slugline: '', urlSlug: story.urlSlug };
  const { version } = valueOf(await saveStory(MACHINE, which, at + HOUR));
  const edition = await readEdition();
  valueOf(await updateStory(MACHINE, { id: story.id, version }, at + HOUR));
  expect((await after(story, at + HOUR)).related[0]).toBe(other.id);
  expect(await read(story, at + HOUR)).toMatchObject({ wasRevised: false, updatedAt: at });
  expect((await readEdition()).number).toBe(edition.number + 1);
});

test('a story knows the newer and the older one of its section, past those that are gone', async () => {
  const at = MORNING + 10 * DAY;
  const section = { sectionId: 'in-depth' };
  const [first, gone, second] = [
    await runStory(section, at),
    await runStory(section, at + MINUTE),
    await runStory(section, at + 2 * MINUTE),
  ];
  await runStory({}, at + 2 * MINUTE); // in another
  await withdraw(gone, at + 3 * MINUTE);
  const now = at + HOUR;
  const paths = async (story: Run) => {
    const { newer, older } = await findNeighbours(await read(story, now), now);
    return [newer?.path ?? null, older?.path ?? null];
  };
  expect(await paths(first)).toEqual([second.path, null]);
  expect(await paths(second)).toEqual([null, first.path]);
});

test('what stands at the end of a text as newer or older is not said again under it', async () => {
  const at = MORNING + 15 * DAY;
  const [oldest, older] = [await runStory({}, at - MINUTE), await runStory({}, at)];
  const story = await runStory({}, at + MINUTE);
  const neighbours = await findNeighbours(await read(story, at + MINUTE), at + MINUTE);
  expect(neighbours.older?.path).toBe(older.path);
  const { next } = await after(story, at + MINUTE, 4, neighbours);
  expect(next).toHaveLength(4);
  expect(next).toContain(oldest.id);
  expect(next).not.toContain(older.id);
});

test('stories of one instant have an order too', async () => {
  const at = MORNING + 20 * DAY;
  const stories = [await runStory({}, at), await runStory({}, at), await runStory({}, at)];
  const seen = [];
  let story: Run | undefined = stories.toSorted((one, other) => (one.id < other.id ? -1 : 1))[0];
  while (story) {
    seen.push(story.id);
    const { newer } = await findNeighbours(await read(story, at), at);
    story = stories.find(({ path }) => path === newer?.path);
  }
  expect(seen).toEqual(stories.map(({ id }) => id).toSorted());
});
