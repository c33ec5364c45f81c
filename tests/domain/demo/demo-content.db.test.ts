import { access } from 'node:fs/promises';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { read } from '#db/client';
import { findMedia } from '#db/media';
import { MACHINE } from '#domain/access';
import {
  beginDemoContent,
  finishDemoContent,
  hasDemoContent,
  removeDemoContent,
  wantsDemoContent,
} from '#domain/demo/demo-content';
import { readEdition } from '#domain/front/edition';
import { pictureDirectory } from '#domain/media/media-files';
import { storePicture } from '#domain/media/store-picture';
import { createStory } from '#domain/stories/create-story';
import { getDeskStory } from '#domain/stories/desk';
import { publishStory } from '#domain/stories/publish-story';
import { launch, withPicture } from '#tests/support/fronts';
import { actorOf, MORNING, openNewsroom, runStory, valueOf, writeContent } from '#tests/support/newsroom';

beforeAll(openNewsroom);

async function picture(red: number): Promise<string> {
  const create = { width: 40, height: 30, channels: 3 as const, background: { r: red, g: 0, b: 0 } };
  const bytes = await sharp({ create }).png().toBuffer();
  return valueOf(await storePicture(MACHINE, { bytes, name: 'map.png' }, MORNING)).id;
}

const slide = (mediaId: string) => ({ mediaId, alt: 'A map', caption: '', credit: '' });

async function runDemoStory(...pictures: string[]) {
  const content = writeContent({ slides: pictures.map(slide), topics: ['Demo only'] });
  const draft = { content, slugline: '', urlSlug: '', demo: true };
  const story = valueOf(await createStory(MACHINE, draft, MORNING));
  valueOf(await publishStory(MACHINE, story, MORNING));
  return story.id;
}

test('demo content comes in by itself until it is complete, and never again once removed', async () => {
  expect(await wantsDemoContent()).toBe(true);
  expect(await beginDemoContent(MACHINE, MORNING)).toBe(MORNING);
  await runDemoStory();
  expect(await wantsDemoContent()).toBe(true);
  expect(await beginDemoContent(MACHINE, MORNING + 60_000)).toBe(MORNING);
  await finishDemoContent(MACHINE, MORNING + 120_000);
  expect(await wantsDemoContent()).toBe(false);
  valueOf(await removeDemoContent(MACHINE, MORNING + 180_000));
  expect(await wantsDemoContent()).toBe(false);
});

test('removing it takes the demo stories and their own pictures, and nothing of the newsroom', async () => {
  const [shared, own] = [await picture(10), await picture(20)];
  const demo = await runDemoStory(shared, own);
  const real = await runStory({ slides: [slide(shared)] });
  expect(await hasDemoContent()).toBe(true);
  const before = await readEdition();

  expect(valueOf(await removeDemoContent(MACHINE, MORNING))).toEqual({ stories: 1 });

  expect(await hasDemoContent()).toBe(false);
  expect(await getDeskStory(MACHINE, demo, MORNING)).toMatchObject({ ok: false });
  expect(await getDeskStory(MACHINE, real.id, MORNING)).toMatchObject({ ok: true });
  expect(await findMedia(read(), shared)).not.toBeNull();
  expect(await findMedia(read(), own)).toBeNull();
  await expect(access(pictureDirectory(own))).rejects.toThrow();
  await access(pictureDirectory(shared));
  expect((await readEdition()).hard).toBeGreaterThan(before.hard);
});

test('only an admin removes it', async () => {
  await runDemoStory();
  expect(await removeDemoContent(actorOf('editor'), MORNING)).toMatchObject({
    failure: { code: 'not-allowed' },
  });
  expect(await hasDemoContent()).toBe(true);
});

test('a picture of the demo that somebody put on the front stays with it', async () => {
  const [shown, other] = [await picture(60), await picture(70)];
  await runDemoStory(shown, other);
  const { id } = await runStory();
  valueOf(await launch(withPicture(id, shown)));
  valueOf(await removeDemoContent(MACHINE, MORNING));
  expect(await findMedia(read(), shown)).not.toBeNull();
  expect(await findMedia(read(), other)).toBeNull();
});
