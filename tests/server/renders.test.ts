import { afterEach, expect, test } from 'vitest';
import { gate, openTestDoor, pageHtml, type TestDoor } from '../support/door.ts';

let door: TestDoor | undefined;
afterEach(async () => {
  await door?.close();
  door = undefined;
});
const open = async (...given: Parameters<typeof openTestDoor>) => (door = await openTestDoor(...given));
const NEVER = 9_000_000_000_000;
const html = { 'Content-Type': 'text/html; charset=utf-8' };

test('a change is in the next answer', async () => {
  const { get, raise } = await open();
  expect((await get('/')).text).toContain('edition 1');
  raise();
  expect((await get('/')).text).toContain('edition 2');
});

test('a page ends with its hour, and at that hour another is made', async () => {
  const until = 1_700_000_100_000;
  const { get, paper } = await open({
    show: (req, res) => {
      const at = Number(req.headers['x-stringer-at']);
      const marks = { edition: 1, until: at < until ? until : NEVER };
      res.writeHead(200, html).end(pageHtml(marks, at < until ? 'today' : 'tomorrow'));
    },
  });
  paper.now = until - 1;
  expect((await get('/')).text).toContain('today');
  expect((await get('/')).text).toContain('today');
  expect(paper.rendered).toHaveLength(1);
  paper.now = until;
  expect((await get('/')).text).toContain('tomorrow');
  paper.now = until - 50_000; // a clock that is set back
  expect((await get('/')).text).toContain('today');
});

test('a hundred readers who come at once cost one render, which outlives the first of them', async () => {
  const held = gate();
  const { get, paper } = await open({
    show: async (_, res) => {
      await held.opened;
      res.writeHead(200, html).end(pageHtml({ edition: 1 }, 'the new story'));
    },
  });
  const readers = Array.from({ length: 100 }, () => get('/2024/03/29/story'));
  await expect.poll(() => paper.rendered.length).toBe(1);
  held.open();
  for (const { status, text } of await Promise.all(readers)) {
    expect(status).toBe(200);
    expect(text).toContain('the new story');
  }
  expect(paper.rendered).toHaveLength(1);
});

test('a text that is withdrawn while its page is rendered is shown to nobody, not even to those who wait', async () => {
  const held = gate();
  let withdrawn = false;
  const { get, raise, paper } = await open({
    show: async (_, res) => {
      const seen = { edition: paper.edition.number, withdrawn };
      if (paper.rendered.length === 1) await held.opened;
      const status = seen.withdrawn ? 410 : 200;
      res
        .writeHead(200, html)
        .end(pageHtml({ status, edition: seen.edition }, seen.withdrawn ? 'withdrawn' : 'secret'));
    },
  });
  const waiting = get('/2024/03/29/story');
  await expect.poll(() => paper.rendered.length).toBe(1);
  withdrawn = true;
  raise({ hard: true });
  raise(); // a second change, seen together with the first
  held.open();
  const answer = await waiting;
  expect(answer.status).toBe(410);
  expect(answer.text).not.toContain('secret');
  expect((await get('/2024/03/29/story')).status).toBe(410);
});

test('a page that was begun before a harmless change is shown to those who waited for it, and to nobody after', async () => {
  const held = gate();
  const { get, raise, paper } = await open({
    show: async (_, res) => {
      const edition = paper.edition.number;
      if (edition === 1) await held.opened;
      res.writeHead(200, html).end(pageHtml({ edition }, `edition ${edition}`));
    },
  });
  const waiting = get('/');
  await expect.poll(() => paper.rendered.length).toBe(1);
  raise();
  expect((await get('/')).text).toContain('edition 2');
  held.open();
  expect((await waiting).text).toContain('edition 1');
  expect((await get('/')).text).toContain('edition 2');
  expect(paper.rendered).toHaveLength(2);
});

test('a page that breaks answers 500 with its number and without a word of the cause, and is tried again', async () => {
  let broken = true;
  const { get, paper, doors } = await open({
    show: (req, res) => {
      if (req.url === '/unavailable' || req.url === '/out-of-reach') {
        res
          .writeHead(200, html)
          .end(pageHtml({ status: 500, edition: 1 }, `calm ${String(req.headers['x-request-id'])}`));
      } else if (broken)
        res
          .writeHead(500, html)
          .end('<!DOCTYPE html><html id="__next_error__"><body>boom secret</body></html>');
      else res.writeHead(200, html).end(pageHtml({ edition: 1 }, 'well again'));
    },
  });
  await doors.attend();
  const failed = await get('/news');
  expect(failed.status).toBe(500);
  expect(failed.text).not.toMatch(/__next_error__|secret/);
  expect(failed.text).toContain(`calm ${String(failed.headers['x-request-id'])}`);
  expect(failed.headers['cache-control']).toBe('no-store');
  expect(paper.errors).toBe(1);
  broken = false;
  expect((await get('/news')).text).toContain('well again');
});

test('before the page for errors exists, an error still has a plain one', async () => {
  const { get } = await open({ show: (_, res) => void res.destroy() });
  const { status, text } = await get('/news');
  expect(status).toBe(500);
  expect(text).toContain('could not be made');
});

test('one network may cause so many renders a minute; pages that are there cost nothing', async () => {
  const { get, paper } = await open({ limits: { render: 3, search: 30, words: 30, write: 100, desk: 100 } });
  for (const path of ['/1', '/2', '/3']) expect((await get(path)).status).toBe(200);
  const refused = await get('/4');
  expect(refused.status).toBe(429);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  for (let time = 0; time < 20; time += 1) expect((await get('/1')).status).toBe(200);
  paper.now += 60_000;
  expect((await get('/4')).status).toBe(200);
});

/** A door with a front of edition 1 in memory and as many renders waiting as may. */
async function openCrowded(until = NEVER) {
  const held = gate();
  let holding = false;
  const crowd = await open({
    show: async (req, res) => {
      const { number } = crowd.paper.edition;
      if (holding) await held.opened;
      res.writeHead(200, html).end(pageHtml({ edition: number, until }, `${req.url} edition ${number}`));
    },
  });
  await crowd.get('/');
  holding = true;
  const waiting = Array.from({ length: 54 }, (_, number) => crowd.get(`/${number}`));
  await expect.poll(() => crowd.paper.rendered.length).toBe(5);
  await expect.poll(async () => (await crowd.get('/one-more')).status).toBe(503);
  return { ...crowd, waiting, letGo: held.open };
}

test('when fifty renders wait, the last page is shown for a moment', async () => {
  const { get, raise, paper, waiting, letGo } = await openCrowded();
  raise();
  expect((await get('/')).text).toContain('/ edition 1');
  paper.now += 2000;
  const refused = await get('/');
  expect([refused.status, refused.headers['retry-after']]).toEqual([503, '1']);
  letGo();
  for (const { status } of await Promise.all(waiting)) expect([200, 503]).toContain(status);
});

test('however many wait, no page is shown that is behind a withdrawal', async () => {
  const { get, raise, waiting, letGo } = await openCrowded();
  raise({ hard: true });
  raise();
  expect((await get('/')).status).toBe(503);
  letGo();
  await Promise.all(waiting);
});

test('however many wait, no page is shown whose hour has passed', async () => {
  const until = 1_700_000_000_500;
  const { get, raise, paper, waiting, letGo } = await openCrowded(until);
  raise();
  paper.now = until;
  expect((await get('/')).status).toBe(503);
  letGo();
  await Promise.all(waiting);
});

test('a page from a database that lags behind is not shown; it is asked for again', async () => {
  const { get, raise, paper } = await open({
    show: (_, res) => {
      const edition = paper.rendered.length === 1 ? 1 : paper.edition.number;
      res.writeHead(200, html).end(pageHtml({ edition }, `edition ${edition}`));
    },
  });
  raise();
  expect((await get('/')).text).toContain('edition 2');
  expect(paper.rendered).toHaveLength(2);
});

test('a page whose hour passes while it is rendered is rendered again for those who wait', async () => {
  const until = 1_700_000_000_500;
  const { get, paper } = await open({
    show: (req, res) => {
      const early = Number(req.headers['x-stringer-at']) < until;
      paper.now = until;
      res
        .writeHead(200, html)
        .end(pageHtml({ edition: 1, until: early ? until : NEVER }, early ? 'embargoed' : 'published'));
    },
  });
  expect((await get('/')).text).toContain('published');
});

test('a page that is never true when it is finished ends with a refusal, not with a loop', async () => {
  const { get, paper } = await open({
    show: (_, res) => void res.writeHead(200, html).end(pageHtml({ edition: 1, until: 5 }, 'past')),
  });
  expect((await get('/')).status).toBe(503);
  expect(paper.rendered.length).toBeLessThan(10);
});
