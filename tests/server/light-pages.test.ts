import { afterEach, expect, test } from 'vitest';
import { openTestDoor, pageHtml, type TestDoor } from '../support/door.ts';

let door: TestDoor | undefined;
afterEach(async () => {
  await door?.close();
  door = undefined;
});
const open = async (...given: Parameters<typeof openTestDoor>) => (door = await openTestDoor(...given));
const SAVES = { 'save-data': 'on' };
const html = { 'Content-Type': 'text/html; charset=utf-8' };

test('a browser that saves data gets the light version under the same address, from memory the second time', async () => {
  const { get, paper } = await open();
  const full = await get('/news');
  const light = await get('/news', SAVES);
  expect([full.headers.vary, light.headers.vary]).toEqual(Array(2).fill('Accept-Encoding, Save-Data'));
  expect(full.text).not.toContain('color:red');
  expect(light.text).toContain('<style>a{color:red}</style>');
  expect(light.headers.etag).not.toBe(full.headers.etag);
  expect((await get('/news', SAVES)).bytes).toEqual(light.bytes);
  expect((await get('/news')).bytes).toEqual(full.bytes);
  expect(paper.rendered).toEqual(['/news']);
  const again = await get('/news', { ...SAVES, 'if-none-match': String(light.headers.etag) });
  expect(again.status).toBe(304);
  expect((await get('/news', { ...SAVES, 'if-none-match': String(full.headers.etag) })).status).toBe(200);
});

test('a section whose name begins like the light version has one too', async () => {
  const { get } = await open();
  await get('/lighting');
  for (const time of ['first', 'second'])
    expect((await get('/lighting', SAVES)).text, time).toContain('color:red');
});

test('the light version has an address of its own, made of the same render', async () => {
  const { get, paper } = await open({ resolve: (path) => ({ kind: 'page', path, cursor: false }) });
  expect((await get('/light/news')).text).toContain('color:red');
  expect((await get('/light')).text).toContain('color:red');
  expect((await get('/light/news', SAVES)).text).toContain('noindex');
  expect(paper.rendered).toEqual(['/news', '/']);
  for (const [path, to] of [
    ['/LIGHT/news', '/light/news'],
    ['/light/', '/light'],
    ['/light/feed.xml', '/feed.xml'],
    ['/light/later', '/later'],
  ]) {
    const { status, headers } = await get(path ?? '');
    expect([status, headers.location]).toEqual([301, to]);
  }
});

test('an old address in the light version leads to the new one in the light version', async () => {
  const { get } = await open({ resolve: () => ({ kind: 'moved', to: '/2024/03/29/new' }) });
  expect((await get('/light/2024/03/29/old')).headers.location).toBe('/light/2024/03/29/new');
  expect((await get('/2024/03/29/old', SAVES)).headers.location).toBe('/2024/03/29/new');
});

test('a light version is as new and as gone as its page', async () => {
  let gone = false;
  const { get, paper } = await open({
    show: (_, res) =>
      void res
        .writeHead(200, html)
        .end(
          pageHtml({ status: gone ? 410 : 200, edition: paper.edition.number }, gone ? 'withdrawn' : 'text'),
        ),
  });
  expect((await get('/2024/03/29/story', SAVES)).text).toContain('text');
  expect((await get('/light/2024/03/29/story')).text).toContain('text');
  gone = true;
  paper.edition = { number: 2, hard: 2 };
  for (const answer of [await get('/2024/03/29/story', SAVES), await get('/light/2024/03/29/story')]) {
    expect(answer.status).toBe(410);
    expect(answer.text).toContain('withdrawn');
  }
});

test('what is taken away while a light version is made is not shown', async () => {
  const picture = `<figure><img src="/media/${'a'.repeat(32)}/1/640.jpg" alt=""/></figure>`;
  const { get, paper } = await open({
    show: (_, res) =>
      void res
        .writeHead(200, html)
        .end(pageHtml({ edition: paper.edition.number }, `${picture}edition ${paper.edition.number}`)),
    pictureBytes: async () => {
      if (paper.edition.number === 1) paper.edition = { number: 2, hard: 2 };
      return 1000;
    },
  });
  expect((await get('/news', SAVES)).text).toContain('edition 2');
});

test('a thousand light addresses that nothing answers share one page', async () => {
  const { get, paper, doors } = await open({ resolve: () => ({ kind: 'missing' }) });
  await get('/light/nothing');
  const size = doors.shelf.size();
  for (let number = 0; number < 100; number += 1)
    expect((await get(`/light/nothing-${number}`)).status).toBe(404);
  expect(doors.shelf.size()).toBeLessThanOrEqual(size);
  expect(paper.rendered).toEqual(['/not-found']);
});

test('a feed is the same to a browser that saves data', async () => {
  const { get, paper } = await open({
    show: (_, res) =>
      void res
        .writeHead(200, {
          'Content-Type': 'application/rss+xml',
          'x-stringer-edition': '1',
          'x-stringer-until': '9000000000000',
        })
        .end('<rss/>'),
  });
  expect((await get('/feed.xml', SAVES)).text).toBe('<rss/>');
  expect((await get('/feed.xml', SAVES)).headers['content-type']).toBe('application/rss+xml');
  expect(paper.rendered).toEqual(['/feed.xml']);
});
