// The service worker: reading without a network. Pages come from the network as long as it answers; what is kept is the
// front, the last stories read, those put aside, and what these pages need and showed. See docs/decisions/0103.

/** Raised when what is kept changes its form: everything kept before goes. */
const FORM = 'stringer-1';
const READ = `${FORM}-read`;
const LATER = `${FORM}-later`;
/** The front, the pages that list what is kept, and scripts and fonts. */
const OWN = `${FORM}-own`;
const OWN_PAGES = ['/', '/offline', '/later'];
/** What the kept pages showed: 12 MB at most. */
const PICTURES = `${FORM}-pictures`;
const PICTURES_MAX = 60;
const PICTURE_BYTES_MAX = 200_000;
const STORIES_MAX = 20;
const PARTS_MAX = 12;
const PATIENCE_MS = 3000;
const LOOK_EVERY_MS = 10 * 60_000;
/** Where the time of the last look is noted: no address of the site. */
const LOOKED = '/looked-after';
/** The paper counts readers, not their browsers' errands. */
const ERRAND = { 'X-Stringer-Background': '1' };

const STORY = /^\/\d{4}\/\d\d\/\d\d\/[a-z0-9-]+$/;
/** The desk, and what is counted at the door and led on: nothing to keep. */
const PASSED_BY = /^\/(admin|api|login|logout|setup|preview)(\/|$)|\/share\/[a-z]+$|^\/s\//;
const PICTURE = /^\/media\/[0-9a-f]+\/\d+\/\d+\.\w+$/;
const PART = /^\/(reader|later)\.js$|^\/fonts\/.+\.woff2$/;

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(Promise.all(OWN_PAGES.map((path) => fetchAgain(OWN, path).catch(() => undefined))));
});

self.addEventListener('activate', (event) => event.waitUntil(takeOver()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || PASSED_BY.test(pathname)) return;
  // A page that is fetched ahead may never be read; later.js says so when it is.
  if (request.headers.get('Sec-Purpose')?.includes('prefetch')) return;
  if (request.mode === 'navigate') event.respondWith(answerPage(event, fullPath(pathname)));
  else if (PART.test(pathname)) event.respondWith(answerPart(request));
  else if (PICTURE.test(pathname)) event.respondWith(answerPicture(request));
});

/** `read`: a page that did not come by the worker. `later`: all that was put aside. `shown`: the pictures of the page `on`. */
self.addEventListener('message', (event) => event.waitUntil(hear(event.data)));

async function hear({ read, later, shown, on }) {
  if (read) await keepRead(read);
  if (shown) await keepPictures(on, shown);
  if (later) await keepLater(later);
}

async function takeOver() {
  for (const name of await caches.keys()) {
    if (!name.startsWith(`${FORM}-`)) await caches.delete(name);
  }
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}

/** Of the page that a light version is made of; only full pages are kept. */
const fullPath = (path) => path.replace(/^\/light(?=\/|$)/, '') || '/';

/** From the network; when it fails, or is slower than a reader's patience and something is kept, from what is kept. */
async function answerPage(event, path) {
  const asked = askNetwork(event).then((answer) => noteAnswer(event, path, answer));
  event.waitUntil(asked.catch(() => undefined));
  try {
    return await Promise.race([asked, keptAfterPatience(path)]);
  } catch {
    const kept = await findKept(path);
    if (kept) return saySo(kept, 'You are offline');
    return (await caches.match('/offline')) ?? Response.error();
  }
}

const askNetwork = async (event) => (await event.preloadResponse) ?? fetch(event.request);

/** Never ends where nothing is kept: the network is all there is. */
const keptAfterPatience = (path) =>
  new Promise((resolve) => {
    setTimeout(async () => {
      const kept = await findKept(path);
      if (kept) resolve(saySo(kept, 'The network is very slow'));
    }, PATIENCE_MS);
  });

const findKept = async (path) =>
  (await caches.match(path, { cacheName: READ })) ??
  (await caches.match(path, { cacheName: LATER })) ??
  (OWN_PAGES.includes(path) ? caches.match(path, { cacheName: OWN }) : undefined);

/** What the network said of a page decides what is kept of it. */
async function noteAnswer(event, path, answer) {
  if (isGone(answer)) await forget(path);
  const isFull = new URL(event.request.url).pathname === path;
  if (isFull && isPage(answer)) event.waitUntil(keepAnswer(path, answer.clone()));
  return answer;
}

const isGone = ({ status }) => status === 404 || status === 410;
const isPage = (answer) =>
  answer.status === 200 &&
  answer.type === 'basic' &&
  (answer.headers.get('content-type') ?? '').startsWith('text/html');

async function keepAnswer(path, answer) {
  if (STORY.test(path)) await keepStory(path, answer);
  const before = path === '/' ? await caches.match('/', { cacheName: OWN }) : undefined;
  if (OWN_PAGES.includes(path)) await keep(OWN, path, answer);
  // A front that is another may be so because something was taken away.
  const changed = before !== undefined && before.headers.get('etag') !== answer.headers.get('etag');
  await lookAfterAll(changed);
}

async function keepStory(path, answer) {
  const aside = await caches.match(path, { cacheName: LATER });
  if (aside) await keep(LATER, path, answer.clone());
  await keep(READ, path, answer);
  const cache = await caches.open(READ);
  const [...stories] = await cache.keys();
  for (const oldest of stories.slice(0, -STORIES_MAX)) await cache.delete(oldest);
}

/** As the newest, with what the page needs. */
async function keep(name, path, answer) {
  const cache = await caches.open(name);
  const copy = await copyOf(answer);
  const text = await copy.clone().text();
  await cache.delete(path);
  await cache.put(path, copy);
  await keepParts(text);
}

/** With the time it is from, and without what described its way here. */
async function copyOf(answer) {
  const headers = new Headers(answer.headers);
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  headers.set('x-kept-at', String(Date.now()));
  return new Response(await answer.text(), { headers });
}

/** Open pages take it off the list of what was put aside: a headline may be what was wrong. */
async function forget(path) {
  const page = await findKept(path);
  if (page) await dropPictures(await page.text());
  for (const name of [READ, LATER, OWN]) await (await caches.open(name)).delete(path);
  const clients = await self.clients.matchAll();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- pages of this origin alone are clients
  for (const client of clients) client.postMessage({ gone: path });
}

/** The script and the fonts of a page. */
async function keepParts(html) {
  const cache = await caches.open(OWN);
  const parts = [...html.matchAll(/(?:src|href)="(\/(?:reader\.js|fonts\/)[^"]*)"/g)].map(([, part]) => part);
  for (const part of parts.flatMap(withLater)) {
    if (!(await cache.match(part))) await fetch(part).then((answer) => answer.ok && cache.put(part, answer));
  }
  const kept = (await cache.keys()).filter(({ url }) => PART.test(new URL(url).pathname));
  for (const oldest of kept.slice(0, -PARTS_MAX)) await cache.delete(oldest);
}

const withLater = (part) =>
  part.startsWith('/reader.js') ? [part, part.replace('reader', 'later')] : [part];

const answerPart = async (request) => (await caches.match(request, { cacheName: OWN })) ?? fetch(request);

/**
 * Copies of what a kept page showed, out of the browser's own cache: never a byte over the network. Asked for by who
 * shows them, so that it is the size and the type that this browser takes.
 */
async function keepPictures(page, shown) {
  const html = (await (await caches.match(page))?.text()) ?? '';
  const cache = await caches.open(PICTURES);
  for (const picture of shown) {
    if (!PICTURE.test(picture) || !html.includes(picture) || (await cache.match(picture))) continue;
    const had = { cache: 'only-if-cached', mode: 'same-origin' };
    const answer = await fetch(picture, had).catch(() => null);
    const bytes = answer?.status === 200 ? await answer.blob() : null;
    if (bytes && bytes.size <= PICTURE_BYTES_MAX) await cache.put(picture, new Response(bytes));
  }
  for (const oldest of (await cache.keys()).slice(0, -PICTURES_MAX)) await cache.delete(oldest);
}

/** The kept copy first: what is at the address of a picture never changes. Without a network any size of it does. */
async function answerPicture(request) {
  const cache = await caches.open(PICTURES);
  const kept = await cache.match(request);
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch {
    const anySize = request.url.slice(0, request.url.lastIndexOf('/') + 1);
    const other = (await cache.keys()).find(({ url }) => url.startsWith(anySize));
    return other ? cache.match(other) : new Response(null, { status: 503 });
  }
}

/** What a page that is gone showed, whoever else shows it: that page will keep it again. */
async function dropPictures(html) {
  const cache = await caches.open(PICTURES);
  for (const picture of await cache.keys())
    if (html.includes(new URL(picture.url).pathname)) await cache.delete(picture);
}

/** Pictures stay as long as a page that is kept names them. */
async function sweepPictures() {
  const cache = await caches.open(PICTURES);
  const unnamed = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  for (const name of unnamed.size === 0 ? [] : [READ, LATER, OWN]) {
    const pages = await caches.open(name);
    for (const page of await pages.keys()) {
      const html = PART.test(new URL(page.url).pathname) ? '' : await (await pages.match(page)).text();
      for (const picture of unnamed) if (html.includes(picture)) unnamed.delete(picture);
    }
  }
  for (const picture of unnamed) await cache.delete(picture);
}

/** Says over the page from when it is, in the page's own language of dates. */
async function saySo(kept, why) {
  const html = await kept.text();
  const time = timeOf(Number(kept.headers.get('x-kept-at')), /<html[^>]* lang="([\w-]+)"/.exec(html)?.[1]);
  const notice = `<aside class="notice-line" aria-label="This copy" data-copy-notice><p role="status">${why}: this copy is from ${time}.</p></aside>`;
  return new Response(
    html.replace(/<header[ >]/, (header) => notice + header),
    { headers: kept.headers },
  );
}

function timeOf(at, language) {
  const write = (form) => new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, form).format(at);
  const time = write({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const isToday = new Date(at).toDateString() === new Date(Date.now()).toDateString();
  return isToday ? time : `${write({ day: 'numeric', month: 'long' })}, ${time}`;
}

async function keepRead(path) {
  if (!STORY.test(path) || (await caches.match(path, { cacheName: READ }))) return;
  const answer = await fetch(path, { headers: ERRAND, cache: 'force-cache' });
  if (isPage(answer)) await keepStory(path, answer);
}

async function keepLater(paths) {
  const cache = await caches.open(LATER);
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url);
    if (!paths.includes(pathname)) await cache.delete(pathname);
  }
  for (const path of paths) {
    if (STORY.test(path) && !(await cache.match(path))) await fetchAgain(LATER, path);
  }
}

async function fetchAgain(name, path) {
  const answer = await fetch(path, { headers: ERRAND, cache: 'no-cache' });
  if (isGone(answer)) await forget(path);
  if (isPage(answer)) await keep(name, path, answer);
}

/** What was withdrawn goes, what was changed is fetched: now and then, or at once when there is a reason. */
async function lookAfterAll(atOnce) {
  const own = await caches.open(OWN);
  const looked = Number(await (await own.match(LOOKED))?.text());
  if (!atOnce && Date.now() - looked < LOOK_EVERY_MS) return;
  await own.put(LOOKED, new Response(String(Date.now())));
  if (await isCalledOff()) return;
  for (const name of [READ, LATER, OWN]) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      const { pathname } = new URL(url);
      if (STORY.test(pathname) || OWN_PAGES.includes(pathname)) await lookAfter(cache, pathname);
    }
  }
  await sweepPictures();
}

/** A copy stays in its place in the row: it was not read again. */
async function lookAfter(cache, path) {
  const kept = await cache.match(path);
  const tag = kept?.headers.get('etag');
  const asked = { headers: { ...ERRAND, ...(tag && { 'If-None-Match': tag }) }, cache: 'no-store' };
  const answer = await fetch(path, asked);
  if (isGone(answer)) return forget(path);
  if (isPage(answer)) await cache.put(path, await copyOf(answer));
}

/** A paper that has no worker any more takes this one back, with everything it kept. */
async function isCalledOff() {
  if (!isGone(await fetch('/sw.js', { method: 'HEAD', headers: ERRAND, cache: 'no-store' }))) return false;
  for (const name of await caches.keys()) await caches.delete(name);
  await self.registration.unregister();
  return true;
}
