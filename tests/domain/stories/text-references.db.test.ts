import { beforeAll, expect, test } from 'vitest';
import { read } from '#db/client';
import { isMediaLive } from '#db/media';
import { MACHINE } from '#domain/access';
import { removeDemoContent } from '#domain/demo/demo-content';
import { findPublicRendition } from '#domain/media/find-rendition';
import type { Body } from '#domain/stories/body';
import { createStory } from '#domain/stories/create-story';
import { previewStory } from '#domain/stories/desk';
import { publishStory } from '#domain/stories/publish-story';
import { findPublishedStory } from '#domain/stories/published';
import { newId } from '#lib/id';
import {
  actorOf,
  addPicture,
  bodyOf,
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

const LATER = MORNING + MINUTE;

function withPicture(mediaId: string, alt = 'A ferry'): Body {
  const attrs = { mediaId, alt, caption: '', credit: '', width: 'text' as const };
  return { type: 'doc', content: [...bodyOf('It stopped.').content, { type: 'picture', attrs }] };
}

const pointingTo = (storyId: string): Body => ({
  type: 'doc',
  content: [...bodyOf('It stopped.').content, { type: 'relatedStory', attrs: { storyId } }],
});

async function storyAt({ day, urlSlug }: { day: string; urlSlug: string }, at: number) {
  const found = await findPublishedStory(day, urlSlug, at);
  if (found?.kind !== 'live') throw new Error('The story is not live.');
  return found.story;
}

test('a picture in the text is served while its story is live, and neither before nor after', async () => {
  const mediaId = await addPicture();
  const { id, version } = await draftStory({ body: withPicture(mediaId) });
  expect(await isMediaLive(read(), mediaId, LATER)).toBe(false);
  expect(await findPublicRendition({ id: mediaId, version: 1, width: 320, ext: 'jpg' }, LATER)).toBeNull();

  valueOf(await publishStory(MACHINE, { id, version }, MORNING));
  expect(await isMediaLive(read(), mediaId, LATER)).toBe(true);

  await withdraw({ id }, LATER);
  expect(await isMediaLive(read(), mediaId, LATER)).toBe(false);
});

test('every picture of a group counts as used', async () => {
  const ids = [await addPicture(), await addPicture()];
  const pictures = ids.map((mediaId) => ({ mediaId, alt: 'A ferry', caption: '', credit: '' }));
  await runStory({
    body: {
      type: 'doc',
      content: [...bodyOf('Two.').content, { type: 'pictureGroup', attrs: { pictures, width: 'wide' } }],
    },
  });
  for (const id of ids) expect(await isMediaLive(read(), id, LATER)).toBe(true);
});

test('readers get the pictures of a text with it', async () => {
  const mediaId = await addPicture();
  const story = await storyAt(await runStory({ body: withPicture(mediaId) }), LATER);
  expect(story.references.pictures[mediaId]?.widths).toEqual([320, 640, 1280]);
});

test('a picture in the text without alt text is not published, and the screen says which', async () => {
  const { id, version } = await draftStory({ body: withPicture(await addPicture(), '') });
  const refused = await publishStory(MACHINE, { id, version }, MORNING);
  expect(refused).toMatchObject({
    ok: false,
    failure: { code: 'invalid', fields: { body: expect.stringContaining('Describe picture 1 in the text') } },
  });
});

test('a text with a picture that the library does not have is not saved', async () => {
  const draft = { content: writeContent({ body: withPicture(newId()) }), slugline: '', urlSlug: '' };
  const refused = await createStory(MACHINE, draft, MORNING);
  expect(refused).toMatchObject({
    ok: false,
    failure: { code: 'invalid', fields: { body: expect.stringContaining('not in the library') } },
  });
});

test('a related story is shown while it is live, under the headline and address that it has then', async () => {
  const related = await draftStory({ headline: 'What came after' });
  const story = await runStory({ body: pointingTo(related.id) });
  expect((await storyAt(story, LATER)).references.stories).toEqual({});

  const { path } = valueOf(await publishStory(MACHINE, related, LATER));
  expect((await storyAt(story, LATER)).references.stories).toEqual({
    [related.id]: { path, headline: 'What came after' },
  });

  await withdraw(related, LATER + MINUTE);
  expect((await storyAt(story, LATER + MINUTE)).references.stories).toEqual({});
});

test('a preview shows what readers would see of a text: its pictures, and only live stories', async () => {
  const mediaId = await addPicture();
  const hidden = await draftStory();
  const body: Body = {
    type: 'doc',
    content: [...withPicture(mediaId).content, ...pointingTo(hidden.id).content],
  };
  const { id } = await draftStory({ body });
  const preview = valueOf(await previewStory(actorOf('editor'), id, LATER));
  expect(Object.keys(preview.references.pictures)).toEqual([mediaId]);
  expect(preview.references.stories).toEqual({});
  expect(preview.slides).toEqual([]);
});

test('removing the demo content keeps a demo picture that stands in somebody’s text', async () => {
  const [shared, own] = [await addPicture(), await addPicture()];
  const draft = {
    content: writeContent({ body: withPicture(shared) }),
    slugline: '',
    urlSlug: '',
    demo: true,
  };
  valueOf(await createStory(MACHINE, draft, MORNING));
  const other = { content: writeContent({ body: withPicture(own) }), slugline: '', urlSlug: '', demo: true };
  valueOf(await createStory(MACHINE, other, MORNING));
  const kept = await runStory({ body: withPicture(shared) });

  valueOf(await removeDemoContent(MACHINE, LATER));
  const story = await storyAt(kept, LATER);
  expect(Object.keys(story.references.pictures)).toEqual([shared]);
});
