import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { write } from '#db/client';
import { publication, story } from '#db/schema';
import { MACHINE } from '#domain/access';
import { resolveAddress } from '#domain/front/addresses';
import { CHANNELS } from '#domain/sharing/channels';
import { changeAddress } from '#domain/stories/change-address';
import { shortPath } from '#domain/stories/address';
import {
  addPicture,
  HOUR,
  MINUTE,
  MORNING,
  openNewsroom,
  runStory,
  valueOf,
  withdraw,
} from '../../support/newsroom.ts';
import { scheduledStory } from '../../support/scheduled.ts';

beforeAll(openNewsroom);

const resolve = (address: string, at = MORNING + MINUTE) => {
  const [path = '', query = ''] = address.split('?');
  return resolveAddress(path, new URLSearchParams(query), at);
};
const MISSING = { kind: 'missing' };
const page = (path: string) => ({ kind: 'page', path, cursor: false });

test('a live story is passed on by each channel, and by no other', async () => {
  const { id, path } = await runStory({ headline: 'Ferry stops' });
  for (const channel of CHANNELS) {
    expect(await resolve(`${path}/share/${channel}`)).toMatchObject({
      kind: 'passed-on',
      storyId: id,
      channel,
      shared: { text: 'Ferry stops', path },
    });
  }
  for (const other of ['myspace', 'constructor', '', 'x/y', 'x.png'])
    expect(await resolve(`${path}/share/${other}`), other).toEqual(MISSING);
  expect(await resolve(`${path}/x/share/x`)).toEqual(MISSING);
});

test('what networks are told is the headline for them, where there is one', async () => {
  const { path } = await runStory({ headline: 'Long', socialHeadline: 'Short' });
  expect(await resolve(`${path}/share/x`)).toMatchObject({ shared: { text: 'Short' } });
});

test('a slide is passed on by itself, and one that there is not as its story', async () => {
  const mediaId = await addPicture();
  const { path } = await runStory({ slides: [{ mediaId, alt: 'A ferry', caption: '', credit: '' }] });
  expect(await resolve(`${path}/share/x?slide=1`)).toMatchObject({ shared: { path: `${path}/slides/1` } });
  for (const slide of ['2', '0', '01', 'one', '1e0', '-1'])
    expect(await resolve(`${path}/share/x?slide=${slide}`), slide).toMatchObject({ shared: { path } });
});

test('before its hour a story is passed on as little as it is read', async () => {
  const { id, path } = await scheduledStory(MORNING + HOUR);
  const addresses = [`${path}/share/x`, `${path}/share/mastodon?server=mastodon.social`, shortPath(id)];
  for (const address of [...addresses, `${shortPath(id)}/qr`]) {
    expect(await resolve(address), address).toEqual(MISSING);
    expect(await resolve(address, MORNING + HOUR), address).not.toEqual(MISSING);
  }
});

test('what was withdrawn says so at each address', async () => {
  const story_ = await runStory();
  await withdraw(story_, MORNING + MINUTE);
  const { id, path } = story_;
  expect(await resolve(`${path}/share/x`)).toEqual(page(path));
  expect(await resolve(`${path}/share/mastodon?server=mastodon.social`)).toEqual(page(path));
  expect(await resolve(shortPath(id))).toEqual({ kind: 'moved', to: path });
  expect(await resolve(`${shortPath(id)}/qr`)).toEqual({ kind: 'moved', to: path });
});

test('a story that has another address is passed on by the new one, and its short address leads there', async () => {
  const { id, path } = await runStory();
  valueOf(await changeAddress(MACHINE, { id, urlSlug: 'new-name-of-it' }, MORNING + MINUTE));
  const to = path.replace(/[^/]+$/, 'new-name-of-it');
  expect(await resolve(`${path}/share/x`)).toEqual({ kind: 'moved', to: `${to}/share/x` });
  const asked = `share/mastodon?slide=2&server=${encodeURIComponent('social.example/@asha')}`;
  expect(await resolve(`${path}/${asked}&more=x`)).toEqual({ kind: 'moved', to: `${to}/${asked}` });
  expect(await resolve(`${path}/share/x?slide=0x2`)).toEqual({ kind: 'moved', to: `${to}/share/x` });
  expect(await resolve(shortPath(id))).toEqual({ kind: 'moved', to });
});

test('a short address leads to its story, however it is read out, and a code on paper is counted', async () => {
  const { id, path } = await runStory();
  expect(await resolve(shortPath(id))).toEqual({ kind: 'moved', to: path });
  expect(await resolve(shortPath(id).toUpperCase())).toEqual({ kind: 'moved', to: path });
  const passedOn = { kind: 'passed-on', storyId: id, channel: 'qr', shared: { path } };
  expect(await resolve(`${shortPath(id).toUpperCase()}/QR`)).toMatchObject(passedOn);
  for (const none of [
    '/s',
    '/s/',
    '/s/0',
    '/s/zzzzzzzzzzzz',
    '/s/%41',
    `${shortPath(id)}/x`,
    `${shortPath(id)}x`,
  ])
    expect(await resolve(none), none).toEqual(MISSING);
});

test('of two stories with one beginning the first keeps the short address, even when it is withdrawn', async () => {
  const start = '0123456789ab';
  const [late, early] = [await runStory({}, MORNING + 2 * HOUR), await runStory({}, MORNING)];
  const renamed = [
    [late.id, `${start}${'0'.repeat(20)}`],
    [early.id, `${start}${'f'.repeat(20)}`],
  ] as const;
  for (const [from, to] of renamed) await copyUnder(from, to);
  const at = MORNING + 3 * HOUR;
  expect(await resolve(shortPath(start), at)).toEqual({ kind: 'moved', to: `${early.path}-copy` });
  await withdraw({ id: `${start}${'f'.repeat(20)}` }, at);
  expect(await resolve(shortPath(start), at + MINUTE)).toEqual({ kind: 'moved', to: `${early.path}-copy` });
});

/** The same story once more, with an identity of the test's choosing. */
async function copyUnder(from: string, to: string): Promise<void> {
  await write(async (tx) => {
    const [row] = await tx.select().from(story).where(eq(story.id, from));
    const [shown] = await tx.select().from(publication).where(eq(publication.storyId, from));
    if (!row || !shown) throw new Error('The story is not there.');
    await tx.insert(story).values({ ...row, id: to, urlSlug: `${row.urlSlug}-copy` });
    await tx.insert(publication).values({ ...shown, id: `p${to.slice(1)}`, storyId: to });
  });
}

test('the question for a server stands at one address, with what was said', async () => {
  const { path } = await runStory();
  const asked = async (query: string) => {
    const found = await resolve(`${path}/share/mastodon${query}`);
    return found.kind === 'passed-on' ? found.mastodon : found;
  };
  const where = `${path}/share/mastodon`;
  expect(await asked('')).toEqual({ server: null, page: where });
  expect(await asked('?server=')).toEqual({ server: null, page: where });
  expect(await asked('?server=Mastodon.Social')).toEqual({
    server: 'mastodon.social',
    page: `${where}?named=Mastodon.Social`,
  });
  expect(await asked('?server=http://x&other=1')).toEqual({
    server: null,
    page: `${where}?named=http%3A%2F%2Fx`,
  });
});
