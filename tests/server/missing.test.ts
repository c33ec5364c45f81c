import { afterEach, expect, test } from 'vitest';
import { openTestDoor, type TestDoor } from '../support/door.ts';

const BROWSER = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' };

let door: TestDoor | undefined;
afterEach(async () => {
  await door?.close();
  door = undefined;
});

/** A door of a paper that has nothing but its front and /moved. */
async function open(more: Parameters<typeof openTestDoor>[0] = {}) {
  const opened = await openTestDoor({
    resolve: (path) => {
      if (path === '/moved') return { kind: 'moved', to: '/' };
      return path === '/' ? { kind: 'page', path, cursor: false } : { kind: 'missing' };
    },
    ...more,
  });
  door = opened;
  const listed = async () => {
    await opened.doors.saveMissing();
    return opened.paper.missing;
  };
  return { ...opened, listed };
}

test('what somebody asks for and nothing answers is counted, in one spelling', async () => {
  const { get, listed } = await open();
  await get('/Old/Ferry.html', BROWSER);
  await get('/old/ferry.html/?utm_source=x', BROWSER);
  await get('/light/old/ferry.html', BROWSER);
  await get('/%D1%8F?p=7', BROWSER);
  await get('/', BROWSER);
  await get('/moved', BROWSER);
  expect(await listed()).toEqual({ '/old/ferry.html': 3, '/я?p=7': 1 });
});

test.each([
  ['a program that says so', '/old', { 'user-agent': 'curl/8.5.0' }],
  ['a search engine', '/old', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' }],
  ['a picture that another site wants', '/old.jpg', { ...BROWSER, 'sec-fetch-dest': 'image' }],
  ['what a browser fetches ahead', '/old', { ...BROWSER, 'sec-purpose': 'prefetch' }],
  ['a program that looks for holes', '/wp-login.php', BROWSER],
  ['a link to a preview', `/Preview/${'aB3'.repeat(14)}`, BROWSER],
  ['the same at the desk', `/preview/${'aB3'.repeat(14)}`, BROWSER],
  ['a link to a new password', `/setup/${'aB3'.repeat(14)}`, BROWSER],
  ['the login', '/login/nothing', BROWSER],
])('%s is on no list', async (_, target, headers: Record<string, string>) => {
  const { get, listed } = await open();
  await get(target, headers);
  expect(await listed()).toEqual({});
});

test('a HEAD is nobody who looks for something', async () => {
  const { send, listed } = await open();
  await send('/old', { method: 'HEAD', headers: BROWSER });
  expect(await listed()).toEqual({});
});

test('somebody who asks again and again counts a few times an hour', async () => {
  const { get, listed, paper } = await open();
  for (let time = 0; time < 9; time += 1) await get('/old', BROWSER);
  expect(await listed()).toEqual({ '/old': 5 });
  paper.now += 3_600_001;
  await listed();
  await get('/old', BROWSER);
  expect(await listed()).toEqual({ '/old': 6 });
});

test('of addresses without end the most asked for are kept', async () => {
  const { get, listed } = await open();
  for (let time = 0; time < 3; time += 1) await get('/asked-for', BROWSER);
  for (let at = 0; at < 2100; at += 1) await get(`/flood/${at}`, BROWSER);
  const paths = await listed();
  expect(paths['/asked-for']).toBe(3);
  expect(paths['/flood/2099']).toBe(1);
  expect(Object.keys(paths).length).toBeLessThanOrEqual(2000);
});

test('what cannot be stored is counted with the next', async () => {
  let isAway = true;
  const saveMissing = async () => {
    if (isAway) throw new Error('the database is away');
  };
  const { get, listed, paper } = await open({ saveMissing });
  await get('/old', BROWSER);
  expect(await listed()).toEqual({});
  expect(paper.errors).toBe(1);
  isAway = false;
  await get('/old', BROWSER);
  expect(await listed()).toEqual({ '/old': 2 });
});
