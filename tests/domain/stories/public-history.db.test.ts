import { beforeAll, expect, test } from 'vitest';
import { write } from '#db/client';
import { findSettings, updateSettings } from '#db/settings';
import { MACHINE } from '#domain/access';
import { resolveAddress } from '#domain/front/addresses';
import { listSections } from '#domain/sections/sections';
import { readSettings } from '#domain/settings/read-settings';
import type { Content } from '#domain/stories/content';
import { correctStory } from '#domain/stories/corrections';
import { findPublicHistory } from '#domain/stories/public-history';
import { publishStory } from '#domain/stories/publish-story';
import { saveStory } from '#domain/stories/save-story';
import { updateStory } from '#domain/stories/update-story';
import {
  actorOf,
  addPicture,
  bodyOf,
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

type Story = Awaited<ReturnType<typeof runStory>>;

/** Saves a text on top; the story knows its new version. */
async function save(story: Story, content: Content, at: number): Promise<void> {
  const sent = { id: story.id, version: story.version, content, slugline: '', urlSlug: '' };
  story.version = valueOf(await saveStory(MACHINE, sent, at)).version;
}

async function update(story: Story, content: Content, at: number): Promise<void> {
  await save(story, content, at);
  valueOf(await updateStory(MACHINE, { id: story.id, version: story.version }, at));
}

const historyOf = async (story: Story, at: number) =>
  findPublicHistory({ day: story.day, urlSlug: story.urlSlug }, await listSections(), at);

const open = async (publicHistory: boolean) => {
  const settings = { ...(await readSettings()), publicHistory };
  await write(async (tx) => updateSettings(tx, ((await findSettings(tx))?.version ?? 0) + 1, settings));
};

test('every text that readers had is there with its differences and the notes between, and nothing else', async () => {
  const first = writeContent({ body: bodyOf('The ferry carries forty people.') });
  const story = await runStory(first);
  const second = { ...first, body: bodyOf('The ferry carries fourteen people.') };
  await save(story, { ...first, body: bodyOf('Nobody may read this draft.') }, MORNING + MINUTE);
  await update(story, second, MORNING + HOUR);
  const note = { kind: 'correction', place: 'top', words: 'It carries fourteen.', update: null } as const;
  valueOf(await correctStory(actorOf('editor'), { id: story.id, ...note }, MORNING + 2 * HOUR));
  await save(story, { ...second, headline: 'Not yet for readers' }, MORNING + 3 * HOUR);
  const history = await historyOf(story, MORNING + DAY);
  expect(history?.items.map(({ kind, at }) => [kind, at])).toEqual([
    ['noted', MORNING + 2 * HOUR],
    ['updated', MORNING + HOUR],
    ['published', MORNING],
  ]);
  expect(history?.items[1]).toMatchObject({ changes: [{ field: 'body' }] });
  const told = JSON.stringify(history);
  expect(told).toContain('forty');
  expect(told).toContain('fourteen');
  expect(told).not.toContain('Nobody may read this draft');
  expect(told).not.toContain('Not yet for readers');
  expect((await historyOf(story, MORNING + HOUR - 1))?.items.map(({ kind }) => kind)).toEqual(['published']);
});

test('what went before a withdrawal is shown nowhere again', async () => {
  const first = writeContent({ body: bodyOf('She is a thief.') });
  const story = await runStory(first);
  await update(story, { ...first, body: bodyOf('She is said to be a thief.') }, MORNING + MINUTE);
  await withdraw(story, MORNING + HOUR);
  expect(await historyOf(story, MORNING + HOUR)).toBeNull();
  await save(story, { ...first, body: bodyOf('She was acquitted.') }, MORNING + HOUR);
  valueOf(await publishStory(MACHINE, { id: story.id, version: story.version }, MORNING + 2 * HOUR));
  const history = await historyOf(story, MORNING + DAY);
  expect(history?.items).toEqual([{ kind: 'published', at: MORNING + 2 * HOUR }]);
  expect(JSON.stringify(history)).not.toContain('thief');
});

test('of long texts only the newest are compared, and others are served meanwhile', async () => {
  const long = 'The ferry stops. '.repeat(9000); // about two hours of reading
  const first = writeContent({ body: bodyOf(long) });
  const story = await runStory(first);
  await update(story, { ...first, body: bodyOf(long, 'Again.') }, MORNING + HOUR);
  await update(story, { ...first, body: bodyOf(long, 'And again.') }, MORNING + 2 * HOUR);
  const servedBefore = setImmediateTimes();
  const history = await historyOf(story, MORNING + DAY);
  expect(servedBefore()).toBeGreaterThan(0);
  expect(history).toMatchObject({ isCut: true, items: [{ kind: 'updated', at: MORNING + 2 * HOUR }] });
  expect(history?.items.length).toBe(1);
});

/** How often something else had its turn since. */
function setImmediateTimes(): () => number {
  let times = 0;
  let goesOn = true;
  const count = () => {
    times += 1;
    if (goesOn) setImmediate(count);
  };
  setImmediate(count);
  return () => {
    goesOn = false;
    return times;
  };
}

test('a picture that no live story shows any more is not in the history', async () => {
  const [gone, kept] = [await addPicture(), await addPicture()];
  const slide = (mediaId: string) => ({ mediaId, alt: 'A map', caption: '', credit: '' });
  const first = writeContent({ slides: [slide(gone), slide(kept)] });
  const story = await runStory(first);
  await update(story, { ...first, slides: [slide(kept)] }, MORNING + HOUR);
  const history = await historyOf(story, MORNING + DAY);
  expect(Object.keys(history?.pictures ?? {})).toEqual([kept]);
  expect(history?.items[0]).toMatchObject({ kind: 'updated', changes: [{ field: 'slides' }] });
});

test('its address answers only where the paper wants it, and only for a live story', async () => {
  const story = await runStory();
  const at = MORNING + HOUR;
  const resolve = async (path: string, when = at) =>
    (await resolveAddress(path, new URLSearchParams(), when)).kind;
  const path = `${story.path}/changes`;
  expect(await resolve(path)).toBe('missing');
  await open(true);
  expect(await resolve(path)).toBe('page');
  expect(await resolve(path.toUpperCase())).toBe('moved');
  expect(await resolve(path, MORNING - 1)).toBe('missing');
  expect(await resolve(`${story.path}x/changes`)).toBe('missing');
  await withdraw(story, at);
  expect(await resolve(path)).toBe('missing');
  await open(false);
});
