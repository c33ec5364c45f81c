// Pictures in large, over the page. Loaded by reader.js when the first one is opened; without it each picture's link
// leads to a page of its own.

const STYLES = `
html:has(.lightbox[open]) { overflow: hidden }
.lightbox { color-scheme: dark; --color-paper: #14120f; --color-ink: #ece6db; --color-quiet: #a89f92; --color-edge: #7d756a;
  --color-accent: #ff7a66; inline-size: 100%; block-size: 100%; max-inline-size: none; max-block-size: none;
  margin: 0; padding: 0; border: 0; background: var(--color-paper); color: var(--color-ink) }
.lightbox[open] { display: grid; grid-template-rows: auto minmax(0, 1fr) auto }
.lightbox::backdrop { background: #000 }
.lightbox-bar { display: flex; align-items: center; gap: 0 .25rem; padding: .25rem var(--spacing-gutter);
  font: 500 var(--text-control)/1.4 var(--font-ui); font-variant-numeric: tabular-nums }
.lightbox-bar > bdi { margin-inline-end: auto; color: var(--color-quiet) }
.lightbox button, .lightbox-words a { font: inherit; color: inherit; cursor: pointer; text-decoration: underline;
  text-decoration-color: var(--color-edge); text-decoration-thickness: 1px; text-underline-offset: .25em }
.lightbox button { padding: .75rem .6rem }
.lightbox button:hover, .lightbox-words a:hover { text-decoration-color: currentColor }
.lightbox button:disabled { color: var(--color-quiet); text-decoration: none; cursor: default }
.lightbox-room { position: relative; touch-action: pan-y pinch-zoom }
.lightbox-room img { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; object-fit: contain; background: none; user-select: none }
.lightbox-words { max-block-size: 30vh; overflow: auto; padding: .6rem var(--spacing-gutter) 1rem;
  font: var(--text-fine)/1.5 var(--font-ui) }
.lightbox-words span { color: var(--color-quiet) }
.lightbox-words > * { max-inline-size: 60rem; margin-inline: auto }
@media (prefers-reduced-motion: no-preference) {
  .lightbox[open] { animation: lightbox-in .18s }
  @keyframes lightbox-in { from { opacity: 0 } }
}`;

const SWIPE_PX = 40;

let opened = null;
const box = build();

/** @param {HTMLAnchorElement} link around the picture that was chosen */
export function openLightbox(link) {
  const links = seriesOf(link);
  opened = { links, place: links.indexOf(link), scroll: history.scrollRestoration };
  // Going back closes it, and the page stays where it is meanwhile.
  history.scrollRestoration = 'manual';
  history.pushState({ lightbox: true }, '', addressOf(link));
  show(opened.place);
  box.dialog.showModal();
  box.next.focus();
  if (box.next.disabled) box.close.focus();
}

/** The pictures that one goes through from this one: the slides, or those of the text. */
function seriesOf(link) {
  const series = link.closest('.slideshow, .story-body');
  return series ? [...series.querySelectorAll('.enlarge')] : [link];
}

/** A slide has a place on the page; what stands in the text is where the reader is. */
const addressOf = (link) => {
  const id = link.closest('.slide')?.id;
  return id ? `#${id}` : location.href;
};

function build() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  document.adoptedStyleSheets.push(sheet);
  const dialog = make('dialog', { className: 'lightbox', ariaLabel: 'Pictures in large' });
  const bar = make('div', { className: 'lightbox-bar' });
  const count = make('bdi', { ariaHidden: 'true' });
  const [previous, next, close] = ['Previous', 'Next', 'Close'].map((name) =>
    make('button', { type: 'button', textContent: name }),
  );
  const room = make('div', { className: 'lightbox-room' });
  const words = make('div', { className: 'lightbox-words' });
  const status = make('output', { className: 'visually-hidden' });
  bar.append(count, previous, next, close);
  dialog.append(bar, room, words, status);
  document.body.append(dialog);
  previous.addEventListener('click', () => step(-1));
  next.addEventListener('click', () => step(1));
  close.addEventListener('click', leave);
  room.addEventListener('click', leave);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    leave();
  });
  dialog.addEventListener('keydown', chooseByKey);
  addEventListener('popstate', hide);
  addEventListener('resize', () => opened && fit(room));
  listenForSwipes(room);
  return { dialog, count, previous, next, close, room, words, status };
}

function make(name, properties) {
  return Object.assign(document.createElement(name), properties);
}

function chooseByKey(event) {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const { links, place } = opened;
  const towards = isRightToLeft() ? -1 : 1;
  const places = {
    ArrowRight: place + towards,
    ArrowLeft: place - towards,
    Home: 0,
    End: links.length - 1,
  };
  if (!(event.key in places)) return;
  event.preventDefault();
  go(places[event.key]);
}

const isRightToLeft = () => getComputedStyle(box.dialog).direction === 'rtl';

/** One finger, sideways; two fingers and a page that is enlarged are the browser's. */
function listenForSwipes(room) {
  let from = null;
  room.addEventListener(
    'touchstart',
    ({ touches }) => {
      const isZoomed = (window.visualViewport?.scale ?? 1) > 1.01;
      from = touches.length === 1 && !isZoomed ? { x: touches[0].clientX, y: touches[0].clientY } : null;
    },
    { passive: true },
  );
  room.addEventListener('touchend', (event) => {
    if (from === null) return;
    const [{ clientX, clientY }] = event.changedTouches;
    const [x, y] = [clientX - from.x, clientY - from.y];
    from = null;
    if (Math.abs(x) < SWIPE_PX || Math.abs(x) < Math.abs(y) * 1.5) return;
    event.preventDefault(); // no click follows, which would close it
    step(x < 0 === isRightToLeft() ? -1 : 1);
  });
}

/** Once, however often it is asked for: the step after would lead away from the page. */
function leave() {
  if (!opened || opened.isLeaving) return;
  opened.isLeaving = true;
  history.back();
}

const step = (by) => go(opened.place + by);

function go(place) {
  const link = opened.links[place];
  if (!link) return;
  history.replaceState({ lightbox: true }, '', addressOf(link));
  show(place);
}

function show(place) {
  const { links } = opened;
  opened.place = place;
  const link = links[place];
  const which = links.length > 1 ? `${place + 1} of ${links.length}` : '';
  const picture = link.querySelector('picture').cloneNode(true);
  const image = picture.querySelector('img');
  image.loading = 'eager';
  image.className = '';
  fit(picture);
  box.room.replaceChildren(picture);
  box.words.replaceChildren(...wordsOf(link));
  box.count.textContent = which;
  box.status.textContent = [which, image.alt].filter(Boolean).join(': ');
  // A button that is off gives its focus to the other, or the keyboard would stand outside.
  const ends = [
    [box.previous, place === 0, box.next],
    [box.next, place === links.length - 1, box.previous],
  ];
  for (const [button, isOff, other] of ends) {
    button.hidden = links.length < 2;
    if (isOff && document.activeElement === button) other.focus();
    button.disabled = isOff;
  }
}

/** As many pixels as the picture will have, so that the browser fetches the smallest rendition that is sharp. */
function fit(picture) {
  const [width, height] = ['width', 'height'].map((name) => picture.querySelector('img').getAttribute(name));
  const shown = Math.min(innerWidth, Math.round((innerHeight * width) / height));
  for (const source of picture.querySelectorAll('source, img')) source.sizes = `${shown}px`;
}

/** Caption and credit, and for a slide the way to its own page. */
function wordsOf(link) {
  const said = link.closest('figure').querySelector('.slide-words, .picture-words');
  const words = said ? [Object.assign(said.cloneNode(true), { className: '' })] : [];
  if (!link.closest('.slide') || link.pathname.startsWith('/media/')) return words;
  const line = make('p', {});
  line.append(make('a', { href: link.href, textContent: 'Link to this picture' }));
  return [...words, line];
}

/** The page is as it was, at the picture that was seen last. */
function hide() {
  if (!opened) return;
  const { links, place, scroll } = opened;
  opened = null;
  box.dialog.close();
  history.scrollRestoration = scroll;
  const link = links[place];
  const track = link.closest('.slide-track');
  const slide = link.closest('.slide');
  if (track) {
    const left = slide.getBoundingClientRect().left - track.getBoundingClientRect().left;
    track.scrollTo({ left: track.scrollLeft + left, behavior: 'instant' });
  }
  link.focus({ preventScroll: track !== null });
}
