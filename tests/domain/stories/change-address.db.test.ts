import { beforeAll, expect, test } from 'vitest';
import { read } from '#db/client';
import { findEdition } from '#db/edition';
import { MACHINE } from '#domain/access';
import { resolveAddress } from '#domain/front/addresses';
import { changeAddress } from '#domain/stories/change-address';
import { createStory } from '#domain/stories/create-story';
import { publishStory } from '#domain/stories/publish-story';
import {
  actorOf,
  draftStory,
  MORNING,
  openNewsroom,
  runStory,
  valueOf,
  withdraw,
  writeContent,
} from '../../support/newsroom.ts';

beforeAll(openNewsroom);

const look = (path: string, at = MORNING) => resolveAddress(path, new URLSearchParams(), at);
const move = async (id: string, urlSlug: string) =>
  valueOf(await changeAddress(MACHINE, { id, urlSlug }, MORNING)).path;
let number = 0;
const slug = () => `moved-${(number += 1)}`;

test('an old address leads to the new one at once, with one step however often it changed', async () => {
  const { id, path } = await runStory();
  const before = await findEdition(read());
  const second = await move(id, slug());
  const third = await move(id, slug());
  expect((await findEdition(read())).hard).toBeGreaterThan(before.number);
  expect(await look(path)).toEqual({ kind: 'moved', to: third });
  expect(await look(second)).toEqual({ kind: 'moved', to: third });
  expect(await look(third)).toMatchObject({ kind: 'page', path: third });
});

test('a story may go back to an address that it had, and nothing turns in a circle', async () => {
  const { id, path, urlSlug } = await runStory();
  const second = await move(id, slug());
  expect(await move(id, urlSlug)).toBe(path);
  expect(await look(path)).toMatchObject({ kind: 'page' });
  expect(await look(second)).toEqual({ kind: 'moved', to: path });
});

test('no other story gets an address that one has or had, by change or by publication', async () => {
  const [one, two] = [await runStory(), await runStory()];
  await move(one.id, slug());
  for (const taken of [one.urlSlug, two.urlSlug]) {
    const other = await runStory();
    const refused = await changeAddress(MACHINE, { id: other.id, urlSlug: taken }, MORNING);
    expect(refused).toMatchObject({ failure: { code: 'invalid', fields: { urlSlug: expect.any(String) } } });
    const draft = { content: writeContent(), slugline: '', urlSlug: taken };
    const third = valueOf(await createStory(MACHINE, draft, MORNING));
    expect(await publishStory(MACHINE, third, MORNING)).toMatchObject({ failure: { code: 'invalid' } });
  }
});

test('after a withdrawal the old address leads to the notice, which says that the story is gone', async () => {
  const story = await runStory();
  const now = await move(story.id, slug());
  await withdraw(story, MORNING + 1);
  expect(await look(story.path, MORNING + 2)).toEqual({ kind: 'moved', to: now });
});

test('who may not publish a story may not move it, and one that was never published has no address', async () => {
  const { id } = await runStory();
  const refused = await changeAddress(actorOf('contributor'), { id, urlSlug: slug() }, MORNING);
  expect(refused).toMatchObject({ failure: { code: 'not-allowed' } });
  const draft = await draftStory();
  expect(await changeAddress(MACHINE, { id: draft.id, urlSlug: slug() }, MORNING)).toMatchObject({
    failure: { code: 'invalid' },
  });
  for (const bad of ['', 'Upper', 'a/b', '../x', 'x'.repeat(81)])
    expect(await changeAddress(MACHINE, { id, urlSlug: bad }, MORNING)).toMatchObject({
      failure: { code: 'invalid' },
    });
});
