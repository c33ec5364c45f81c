// Loaded by reader.js when the page has settled: what needs script and can wait.

const LIST = 'later';
const LIST_MAX = 100;
const SERVER = 'mastodon';

offerReadLater();
showLists();
offerFieldCopies();
void keepWithoutNetwork();
sayAgain();
tellThatItWasSeen();
fetchOnIntent();
leadToServer();
keepServer();

/** The list, the newest first; null where this browser keeps nothing for us. */
function readList() {
  try {
    const list = JSON.parse(localStorage.getItem(LIST) ?? '[]');
    return Array.isArray(list) ? list.filter(({ path }) => /^\/\d{4}\/\d\d\/\d\d\/[\w-]+$/.test(path)) : [];
  } catch (error) {
    return error instanceof SyntaxError ? [] : null;
  }
}

const listPaths = () => (readList() ?? []).map(({ path }) => path);

/** Read anew before each change: another tab may have changed it. False: the browser refused, nothing was changed. */
function changeList(change) {
  try {
    localStorage.setItem(LIST, JSON.stringify(change(readList() ?? []).slice(0, LIST_MAX)));
  } catch {
    return false;
  }
  showLists();
  void tellWorker({ later: listPaths() });
  return true;
}

function offerReadLater() {
  for (const button of document.querySelectorAll('[data-later]')) {
    if (readList() === null) continue;
    const path = button.dataset.later;
    const headline = document.querySelector('h1').textContent;
    const status = button.parentElement.querySelector('output');
    const isKept = () => readList()?.some((story) => story.path === path) ?? false;
    const show = () => (button.textContent = isKept() ? 'Remove from Read later' : 'Read later');
    button.addEventListener('click', () => {
      const others = (list) => list.filter((story) => story.path !== path);
      const adds = !isKept();
      const done = changeList((list) => (adds ? [{ path, headline }, ...others(list)] : others(list)));
      show();
      const said = adds
        ? 'Put aside: Read later, at the foot of each page, has it.'
        : 'Removed from Read later.';
      status.textContent = done ? said : 'This browser refused to keep it. Nothing was changed.';
    });
    onChange(show);
    button.hidden = false;
  }
}

/** Text in a field of the page, to be taken away whole; where copying is refused it is left selected. */
function offerFieldCopies() {
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll('[data-copy-field]')) {
    const field = document.getElementById(button.dataset.copyField);
    const status = button.parentElement.querySelector('output');
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(field.value).then(
        () => (status.textContent = 'Copied.'),
        () => {
          field.select();
          status.textContent = 'Copying is not allowed here. The text is selected: copy it by keyboard.';
        },
      );
    });
    button.hidden = false;
  }
}

/** Other tabs, and a page that comes back as it was left. */
function onChange(show) {
  show();
  addEventListener('storage', show);
  addEventListener('pageshow', show);
}

function showLists() {
  for (const part of document.querySelectorAll('[data-later-list]')) {
    const show = () => fillList(part, readList() ?? [], (path) => removeFrom(part, path));
    if ('shown' in part.dataset) show();
    else onChange(show);
    part.dataset.shown = '';
  }
  for (const part of document.querySelectorAll('[data-kept-list]')) {
    void listKept().then((stories) => fillList(part, stories));
  }
}

function fillList(part, stories, remove) {
  const row = part.querySelector('template').content.firstElementChild;
  const { lang } = document.documentElement;
  const dates = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  part.querySelector('[data-empty]').hidden = stories.length > 0;
  part.querySelector('ul').replaceChildren(
    ...stories.map(({ path, headline }) => {
      const date = path.slice(1, 11).replaceAll('/', '-');
      const item = row.cloneNode(true);
      const [link, time, button] = ['a', 'time', 'button'].map((name) => item.querySelector(name));
      link.href = path;
      link.textContent = headline;
      time.dateTime = date;
      time.textContent = dates.format(new Date(date));
      button?.querySelector('span').append(headline);
      button?.addEventListener('click', () => remove(path));
      return item;
    }),
  );
}

function removeFrom(part, path) {
  const done = changeList((list) => list.filter((story) => story.path !== path));
  part.querySelector('output').textContent = done
    ? 'Removed.'
    : 'This browser refused to change the list. Nothing was changed.';
  // The button that had the focus is gone.
  const next = part.querySelector('button') ?? document.querySelector('main');
  next.focus();
}

/** What the worker keeps of stories, the last read first, by what the pages say of themselves. */
async function listKept() {
  const names = (await globalThis.caches?.keys()) ?? [];
  const name = names.find((one) => one.endsWith('-read'));
  if (!name) return [];
  const cache = await caches.open(name);
  const stories = await Promise.all(
    (await cache.keys()).map(async (request) => describe(await cache.match(request), request)),
  );
  return stories.toReversed();
}

async function describe(answer, { url }) {
  // Not the whole page: its styles would be weighed by this page's policy.
  const [headline = ''] = /<h1[\s\S]*?<\/h1>/.exec(await answer.text()) ?? [];
  const page = new DOMParser().parseFromString(headline, 'text/html');
  const path = new URL(url).pathname;
  return { path, headline: page.querySelector('h1')?.textContent ?? path };
}

async function keepWithoutNetwork() {
  if (!navigator.serviceWorker) return;
  const read = navigator.serviceWorker.controller && !cameAhead() ? null : location.pathname;
  navigator.serviceWorker.addEventListener('message', ({ data: { gone } }) => {
    const others = (list) => list.filter(({ path }) => path !== gone);
    if (readList()?.some(({ path }) => path === gone)) changeList(others);
  });
  await navigator.serviceWorker.register('/sw.js').catch(() => undefined); // refused, or there is none: so be it
  await tellWorker({ read, later: listPaths(), ...whatIsShown() });
  // Those that came into view since.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void tellWorker(whatIsShown());
  });
}

/** The pictures that this page has, in the size and the type that this browser took. */
function whatIsShown() {
  const pictures = [...document.images].filter(({ complete, naturalWidth }) => complete && naturalWidth > 0);
  return {
    on: location.pathname,
    shown: pictures.map(({ currentSrc }) => new URL(currentSrc, location).pathname),
  };
}

const tellWorker = async (message) => (await navigator.serviceWorker?.ready)?.active?.postMessage(message);

/** Said when the page stands: what is there from the beginning is not announced. */
function sayAgain() {
  const status = document.querySelector('[data-copy-notice] [role=status]');
  if (status) setTimeout(() => (status.textContent = `${status.textContent} `), 500);
}

/** Whether this page was fetched before it was asked for. */
function cameAhead() {
  const [visit] = performance.getEntriesByType('navigation');
  return visit?.deliveryType === 'navigational-prefetch' || visit?.activationStart > 0;
}

/** The paper counts such a page only when it is looked at, and from where (server/views.ts). The answer is 304, and nobody waits for it. */
function tellThatItWasSeen() {
  if (document.prerendering) {
    document.addEventListener('prerenderingchange', tellThatItWasSeen, { once: true });
  } else if (cameAhead()) {
    const asked = { headers: { 'X-Stringer-Seen': document.referrer || '1' }, cache: 'no-cache' };
    void fetch(location.pathname, asked).catch(() => undefined);
  }
}

/** The Mastodon server that this reader named last; empty where none is known. */
function readServer() {
  try {
    return localStorage.getItem(SERVER) ?? '';
  } catch {
    return '';
  }
}

/** False: the browser refused. */
function writeServer(server) {
  try {
    if (server) localStorage.setItem(SERVER, server);
    else localStorage.removeItem(SERVER);
    return true;
  } catch {
    return false;
  }
}

/** Asked once: from then on the link leads there, and another beside it to the question. */
function leadToServer() {
  const [server, link] = [readServer(), document.querySelector('.share-list a[href*="/share/mastodon"]')];
  if (!server || !link) return;
  const item = link.parentElement.cloneNode(true);
  item.firstElementChild.textContent = 'Other Mastodon server';
  link.parentElement.after(item);
  link.search = new URLSearchParams([...new URLSearchParams(link.search), ['server', server]]);
}

/** What was refused is not kept: the page that says so comes back here. */
function keepServer() {
  const field = document.querySelector('[data-server]');
  if (!field) return;
  if (field.ariaInvalid) writeServer('');
  else field.value ||= readServer();
  const { form } = field;
  form.addEventListener('submit', () => writeServer(field.value.trim()));
  const kept = form.querySelector('[data-server-kept]');
  kept.hidden = readServer() === '';
  kept.querySelector('button').addEventListener('click', () => {
    const done = writeServer('');
    kept.hidden = done;
    if (done) field.value = '';
    form.querySelector('output').textContent = done
      ? 'Forgotten.'
      : 'This browser refused. It still keeps the server.';
    field.focus();
  });
}

/** Where the browser knows no speculation rules: a page is fetched when a finger or a pointer is on its link. */
function fetchOnIntent() {
  if (HTMLScriptElement.supports?.('speculationrules') || navigator.connection?.saveData) return;
  const fetched = new Set([location.pathname]);
  const onIntent = ({ target }) => {
    const link = target.closest?.('a[href^="/"]:not([rel~=nofollow])');
    if (!link || fetched.has(link.pathname) || !/^\/[\w/-]*$/.test(link.getAttribute('href'))) return;
    if (/^\/(light|search|admin|login|preview)/.test(link.pathname)) return;
    fetched.add(link.pathname);
    document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: link.href }));
  };
  for (const name of ['pointerdown', 'pointerover']) addEventListener(name, onIntent, { passive: true });
}
