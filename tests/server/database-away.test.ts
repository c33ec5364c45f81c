import { afterEach, expect, test } from 'vitest';
import { gate, openTestDoor, pageHtml, type TestDoor } from '../support/door.ts';

let door: TestDoor | undefined;
afterEach(async () => {
  await door?.close();
  door = undefined;
});
const open = async (...given: Parameters<typeof openTestDoor>) => (door = await openTestDoor(...given));

test('while the database is away nothing that is kept is shown, and nobody stores what is said instead', async () => {
  const { get, send, paper } = await open();
  const kept = await get('/news');
  const conditional = { 'if-none-match': String(kept.headers.etag) };
  paper.isConfirmed = false;
  for (const path of ['/news', '/never-asked', '/feed.xml']) {
    const { status, headers, text } = await get(path, conditional);
    expect([path, status]).toEqual([path, 503]);
    expect([headers['cache-control'], Number(headers['retry-after']) > 0]).toEqual(['no-store', true]);
    expect(text).toContain('cannot reach its database');
    expect(text).not.toContain('edition 1');
  }
  expect((await send('/news', { method: 'HEAD', headers: conditional })).status).toBe(503);
  paper.isConfirmed = true;
  expect((await get('/news')).bytes).toEqual(kept.bytes);
  expect(paper.errors).toBe(0);
});

test('a reader who comes while the database is away for a moment waits and gets the page', async () => {
  const { get, paper } = await open();
  const kept = await get('/news');
  const back = gate();
  paper.isConfirmed = false;
  paper.untilConfirmed = async () => {
    await back.opened;
    return true;
  };
  const waiting = get('/news');
  paper.edition = { number: 2, hard: 2 };
  paper.isConfirmed = true;
  back.open();
  const { status, text } = await waiting;
  expect([status, text.includes('edition 2')]).toEqual([200, true]);
  expect(kept.text).toContain('edition 1');
});

test('what fails for want of the database is said to be that, and no fault of the paper', async () => {
  const { get, paper } = await open({
    show: (_, res) => {
      paper.isConfirmed = false;
      res.destroy();
    },
  });
  expect((await get('/news')).status).toBe(503);
  expect((await get('/admin')).status).toBe(503);
});

test('the page for it is the paper’s own, rendered while all was well', async () => {
  const { get, paper, doors } = await open({
    show: (req, res) => {
      const status = req.url === '/out-of-reach' ? 503 : 500;
      res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
      res.end(pageHtml({ status, edition: 1 }, `in the paper’s words: ${req.url}`));
    },
  });
  await doors.attend();
  paper.isConfirmed = false;
  const { status, text } = await get('/news');
  expect([status, text.includes('in the paper’s words: /out-of-reach')]).toEqual([503, true]);
});
