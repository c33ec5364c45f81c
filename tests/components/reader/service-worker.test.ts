import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { beforeEach, expect, test } from 'vitest';

const SOURCE = readFileSync(new URL('../../../components/reader/sw.js', import.meta.url), 'utf8');
const ORIGIN = 'https://paper.test';
const html = (etag: string, status = 200) =>
  new Response(`<html lang="en"><header>H</header>${etag}</html>`, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', etag },
  });
const storyAt = (number: number) => `/2024/03/29/story-${number}`;

/** What a browser gives a worker, as far as this one asks. */
function openWorker() {
  const stores = new Map<string, Map<string, Response>>();
  const keyOf = (asked: string | { url: string }) =>
    new URL(typeof asked === 'string' ? asked : asked.url, ORIGIN).href;
  const open = (name: string) => {
    const store = stores.get(name) ?? new Map<string, Response>();
    stores.set(name, store);
    return {
      match: async (asked: string) => store.get(keyOf(asked))?.clone(),
      put: async (asked: string, answer: Response) => void store.set(keyOf(asked), answer),
      delete: async (asked: string) => store.delete(keyOf(asked)),
      keys: async () => [...store.keys()].map((url) => ({ url })),
    };
  };
  const world = {
    now: 1_700_000_000_000,
    answers: ((): Response => html('"1"')) as (path: string) => Response,
    isAway: false,
    asked: [] as string[],
    unregistered: false,
    told: [] as unknown[],
    /** The browser's own cache. */
    inBrowser: new Map<string, string>(),
  };
  const listeners = new Map<string, (event: object) => void>();
  const fetch = async (
    asked: string | { url: string },
    options: { headers?: Record<string, string>; cache?: string } = {},
  ) => {
    const { pathname } = new URL(keyOf(asked));
    if (options.cache === 'only-if-cached') {
      const bytes = world.inBrowser.get(pathname);
      if (bytes === undefined) throw new TypeError('not in the cache');
      return new Response(bytes);
    }
    if (world.isAway) throw new TypeError('no network');
    world.asked.push(`${options.headers?.['X-Stringer-Background'] ? 'errand ' : ''}${pathname}`);
    const answer = world.answers(pathname);
    const known = options.headers?.['If-None-Match'];
    if (known && answer.status === 200 && known === answer.headers.get('etag'))
      return typed(new Response(null, { status: 304 }));
    return typed(answer);
  };
  class Now extends Date {
    static override now = () => world.now;
  }
  runInNewContext(SOURCE, {
    self: {
      addEventListener: (name: string, listener: (event: object) => void) => listeners.set(name, listener),
      skipWaiting: () => undefined,
      registration: { unregister: async () => (world.unregistered = true) },
      clients: { matchAll: async () => [{ postMessage: (message: unknown) => world.told.push(message) }] },
    },
    caches: {
      open: async (name: string) => open(name),
      keys: async () => [...stores.keys()],
      delete: async (name: string) => stores.delete(name),
      match: async (asked: string, { cacheName }: { cacheName?: string } = {}) => {
        const names = cacheName === undefined ? [...stores.keys()] : [cacheName];
        return names
          .map((name) => stores.get(name)?.get(keyOf(asked)))
          .find((found) => found)
          ?.clone();
      },
    },
    location: new URL(ORIGIN),
    setTimeout: () => undefined, // a reader whose patience never ends
    fetch,
    Response,
    Headers,
    URL,
    Intl,
    Date: Now,
    Promise,
    console,
  });

  /** Sends an event and waits for all that it began. */
  const send = async (name: string, event: object) => {
    const begun: Promise<unknown>[] = [];
    let answer: Promise<Response> | undefined;
    listeners.get(name)?.({
      ...event,
      waitUntil: (promise: Promise<unknown>) => void begun.push(promise.catch(() => undefined)),
      respondWith: (promise: Promise<Response>) => (answer = promise),
    });
    const answered = await answer;
    for (let done = 0; done < begun.length; done += 1) await begun[done];
    return answered;
  };
  const visit = (path: string, { mode = 'navigate', method = 'GET', headers = {} } = {}) =>
    send('fetch', { request: { url: ORIGIN + path, mode, method, headers: new Headers(headers) } });
  const kept = (name: string) =>
    [...(stores.get(`stringer-1-${name}`)?.keys() ?? [])].map((url) => new URL(url).pathname);
  return { world, visit, send, kept, stores };
}

/** Answers of the site itself are "basic"; those that a test makes are not. */
const typed = (answer: Response) => {
  const [clone] = [answer.clone.bind(answer)];
  return Object.defineProperties(answer, {
    type: { value: 'basic' },
    clone: { value: () => Object.defineProperty(clone(), 'type', { value: 'basic' }) },
  });
};

let worker: ReturnType<typeof openWorker>;
beforeEach(() => {
  worker = openWorker();
});

test('the last twenty stories that were read are kept, the oldest goes first', async () => {
  for (let number = 1; number <= 22; number += 1) await worker.visit(storyAt(number));
  await worker.visit(storyAt(5));
  await worker.visit(storyAt(23));
  const kept = worker.kept('read');
  expect(kept).toHaveLength(20);
  expect(kept.slice(-2)).toEqual([storyAt(5), storyAt(23)]);
  expect(kept).not.toContain(storyAt(3));
});

test('only the front and stories that were found are kept, never the desk, a list or a failure', async () => {
  worker.world.answers = (path) => html('"1"', path.endsWith('9') ? 503 : 200);
  for (const path of ['/', '/news', storyAt(1), storyAt(9), `${storyAt(1)}/changes`, `/light${storyAt(2)}`])
    await worker.visit(path);
  for (const path of ['/admin', '/login', '/api/stories', '/preview/abc'])
    expect(await worker.visit(path)).toBeUndefined();
  expect(await worker.visit(storyAt(2), { method: 'POST' })).toBeUndefined();
  expect(worker.kept('read')).toEqual([storyAt(1)]);
  expect(worker.kept('own')).toEqual(['/', '/looked-after']);
});

test('a story that was only fetched ahead is not kept until it is read', async () => {
  const headers = { 'Sec-Purpose': 'prefetch' };
  expect(await worker.visit(storyAt(1), { headers })).toBeUndefined();
  expect(worker.kept('read')).toEqual([]);
  await worker.send('message', { data: { read: storyAt(1) } });
  expect(worker.kept('read')).toEqual([storyAt(1)]);
});

test('without a network a kept page says from when it is, and another leads to what is kept', async () => {
  await worker.send('install', {});
  await worker.visit(storyAt(1));
  worker.world.isAway = true;
  const kept = await (await worker.visit(storyAt(1)))?.text();
  expect(kept).toMatch(/role="status">You are offline: this copy is from \d\d:\d\d\.<\/p><\/aside><header>/);
  expect(await (await worker.visit(`/light${storyAt(1)}`))?.text()).toBe(kept);
  const other = await (await worker.visit(storyAt(2)))?.text();
  expect(other).not.toContain('this copy is from');
  worker.world.now += 3 * 86_400_000;
  expect(await (await worker.visit(storyAt(1)))?.text()).toMatch(/from 14 November, \d\d:\d\d\./);
});

test.each([404, 410])(
  'a story that answers %d is gone at once, and from the list of what was put aside',
  async (status) => {
    await worker.visit(storyAt(1));
    await worker.send('message', { data: { later: [storyAt(1)] } });
    expect([worker.kept('read'), worker.kept('later')]).toEqual([[storyAt(1)], [storyAt(1)]]);
    worker.world.answers = () => html('"gone"', status);
    expect((await worker.visit(storyAt(1)))?.status).toBe(status);
    expect([worker.kept('read'), worker.kept('later')]).toEqual([[], []]);
    expect(worker.world.told).toEqual([{ gone: storyAt(1) }]);
  },
);

test('what is kept is looked after every ten minutes at most, as an errand that asks for changes only', async () => {
  await worker.visit(storyAt(1));
  await worker.visit(storyAt(2));
  const { world } = worker;
  world.asked = [];
  world.now += 9 * 60_000;
  await worker.visit('/news');
  await worker.visit(storyAt(2));
  expect(world.asked).toEqual(['/news', storyAt(2)]);

  world.now += 2 * 60_000;
  world.answers = (path) => (path === storyAt(1) ? html('"gone"', 410) : html('"1"'));
  world.asked = [];
  await worker.visit(storyAt(3));
  expect(world.asked).toEqual([
    storyAt(3),
    'errand /sw.js',
    ...[1, 2, 3].map((number) => `errand ${storyAt(number)}`),
  ]);
  expect(worker.kept('read')).toEqual([storyAt(2), storyAt(3)]);
});

test('a front that is another is reason enough to look after what is kept at once', async () => {
  await worker.visit('/');
  await worker.visit(storyAt(1));
  worker.world.answers = (path) =>
    path === '/' ? html('"2"') : html('"gone"', path === '/sw.js' ? 200 : 410);
  await worker.visit('/');
  expect(worker.kept('read')).toEqual([]);
});

test('a kept story that was changed is fetched again and keeps its place', async () => {
  await worker.visit(storyAt(1));
  await worker.visit(storyAt(2));
  worker.world.answers = (path) => html(path === storyAt(1) ? '"corrected"' : '"1"');
  worker.world.now += 11 * 60_000;
  await worker.visit(storyAt(2));
  worker.world.isAway = true;
  expect(await (await worker.visit(storyAt(1)))?.text()).toContain('"corrected"');
});

test('a paper that has no worker any more takes it back with all that it keeps', async () => {
  await worker.visit(storyAt(1));
  worker.world.answers = (path) => html('"1"', path === '/sw.js' ? 410 : 200);
  worker.world.now += 11 * 60_000;
  await worker.visit('/news');
  await worker.visit(storyAt(2));
  expect(worker.world.unregistered).toBe(true);
  expect(worker.stores.has('stringer-1-read')).toBe(false);
});

test('what is taken off the list is not kept for it any longer', async () => {
  await worker.send('message', { data: { later: [storyAt(1), storyAt(2), '/admin'] } });
  expect(worker.kept('later')).toEqual([storyAt(1), storyAt(2)]);
  await worker.send('message', { data: { later: [storyAt(2)] } });
  expect(worker.kept('later')).toEqual([storyAt(2)]);
  expect(worker.world.asked).toEqual([`errand ${storyAt(1)}`, `errand ${storyAt(2)}`]);
});

const pictureAt = (name: string, size = 640) => `/media/${name.repeat(32)}/1/${size}.avif`;
const pageWith = (...pictures: string[]) => html(`"${pictures.map((src) => `<img src="${src}">`).join('')}"`);
const showing = (page: string, ...shown: string[]) =>
  worker.send('message', { data: { on: page, shown, later: [] } });

test('pictures that a kept page showed are shown without a network, in any size that is there', async () => {
  const { world } = worker;
  const [shown, unseen, elsewhere] = [pictureAt('a'), pictureAt('b'), pictureAt('c')];
  world.answers = () => pageWith(shown, unseen);
  world.inBrowser = new Map([shown, elsewhere].map((path) => [path, 'pixels']));
  await worker.visit(storyAt(1));
  world.asked = [];
  await showing(storyAt(1), shown, unseen, elsewhere);
  await showing('/news', elsewhere);
  expect([worker.kept('pictures'), world.asked]).toEqual([[shown], []]);

  world.isAway = true;
  expect((await worker.visit(unseen, { mode: 'no-cors' }))?.status).toBe(503);
  expect(await (await worker.visit(shown, { mode: 'no-cors' }))?.text()).toBe('pixels');
  expect(await (await worker.visit(pictureAt('a', 1280), { mode: 'no-cors' }))?.text()).toBe('pixels');
});

test('sixty pictures are kept at most, and none of more than 200,000 bytes', async () => {
  const { world } = worker;
  const many = Array.from({ length: 62 }, (_, place) => pictureAt('a', 100 + place));
  world.answers = () => pageWith(...many, pictureAt('b'));
  world.inBrowser = new Map([
    ...many.map((path): [string, string] => [path, 'p']),
    [pictureAt('b'), 'p'.repeat(200_001)],
  ]);
  await worker.visit(storyAt(1));
  await showing(storyAt(1), pictureAt('b'), ...many);
  expect(worker.kept('pictures')).toEqual(many.slice(2));
});

test('the pictures of a withdrawn story leave with it', async () => {
  const { world } = worker;
  world.answers = (path) => pageWith(pictureAt(path === storyAt(1) ? 'a' : 'b'));
  world.inBrowser = new Map(['a', 'b'].map((name) => [pictureAt(name), 'pixels']));
  for (const number of [1, 2]) {
    await worker.visit(storyAt(number));
    await showing(storyAt(number), pictureAt('a'), pictureAt('b'));
  }
  expect(worker.kept('pictures')).toEqual([pictureAt('a'), pictureAt('b')]);
  world.answers = () => html('"gone"', 410);
  await worker.visit(storyAt(1));
  expect(worker.kept('pictures')).toEqual([pictureAt('b')]);
});

test('a picture that a kept page has no more goes when the page is looked after', async () => {
  const { world } = worker;
  world.answers = () => pageWith(pictureAt('a'));
  world.inBrowser.set(pictureAt('a'), 'pixels');
  await worker.visit(storyAt(1));
  await showing(storyAt(1), pictureAt('a'));
  expect(worker.kept('pictures')).toEqual([pictureAt('a')]);
  world.answers = () => html('"another"');
  world.now += 11 * 60_000;
  await worker.visit('/news');
  expect(worker.kept('pictures')).toEqual([]);
});
