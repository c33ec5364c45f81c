import { beforeAll, expect, test } from 'vitest';
import { MACHINE } from '#domain/access';
import { resolveAddress } from '#domain/front/addresses';
import { changeAddress } from '#domain/stories/change-address';
import { unpublishStory } from '#domain/stories/unpublish-story';
import { addPicture, MORNING, openNewsroom, runStory, valueOf } from '../../support/newsroom.ts';

beforeAll(openNewsroom);

const resolve = (path: string, at = MORNING) => resolveAddress(path, new URLSearchParams(), at);

/** A live story of two slides. */
async function runSlides(headline: string, at = MORNING) {
  const words = { alt: 'Salt', caption: '', credit: '' };
  const slides = [
    { mediaId: await addPicture(), ...words },
    { mediaId: await addPicture(), ...words },
  ];
  return runStory({ headline, slides }, at);
}

test('each slide of a live story has a page, and no other number has', async () => {
  const { path } = await runSlides('Two pictures');
  for (const number of [1, 2]) {
    const address = `${path}/slides/${number}`;
    expect(await resolve(address)).toEqual({ kind: 'page', path: address, cursor: false });
    expect(await resolve(`${address.toUpperCase()}/`)).toEqual({ kind: 'moved', to: address });
  }
  for (const rest of ['0', '3', '01', '1.5', '100', '', 'one', '1/2'])
    expect(await resolve(`${path}/slides/${rest}`), rest).toEqual({ kind: 'missing' });
});

test('a slide is no page before its story’s hour, and afterwards for its notice', async () => {
  const { id, path } = await runSlides('Held back', MORNING);
  expect(await resolve(`${path}/slides/2`, MORNING - 1)).toEqual({ kind: 'missing' });
  valueOf(await unpublishStory(MACHINE, { id }, MORNING + 1));
  expect(await resolve(`${path}/slides/2`, MORNING + 1)).toMatchObject({ kind: 'page' });
  expect(await resolve(`${path}/slides/3`, MORNING + 1)).toEqual({ kind: 'missing' });
});

test('a slide moves along when the address of its story changes', async () => {
  const { id, path } = await runSlides('Before the name');
  const moved = valueOf(await changeAddress(MACHINE, { id, urlSlug: 'after-the-name' }, MORNING));
  expect(await resolve(`${path}/slides/2`)).toEqual({ kind: 'moved', to: `${moved.path}/slides/2` });
  expect(await resolve(`${path}/slides/3`)).toEqual({ kind: 'missing' });
});
