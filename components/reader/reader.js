// The only script of a reader's page. Whatever it does has a plainer form without it.

/** Of this file; what it loads later comes under the same. */
const VERSION = new URL(import.meta.url).search;

showShareButtons();
showThemeSwitch();
offerEmbeds();
offerLightbox();
offerQuotes();
for (const field of document.querySelectorAll('[data-suggest]')) suggestWords(field);
for (const show of document.querySelectorAll('[data-slideshow]')) guideSlideshow(show);
loadTheRest();

/** What can wait comes when the page has settled. */
function loadTheRest() {
  const load = () => void import(`/later.js${VERSION}`).catch(() => undefined);
  const whenIdle = () => (self.requestIdleCallback ?? setTimeout)(load);
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle);
}

/** Copying the address and the phone's own share sheet need script: their buttons are hidden without it. */
function showShareButtons() {
  for (const button of document.querySelectorAll('[data-copy]')) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener('click', () => void copyLink(button));
  }
  for (const button of document.querySelectorAll('[data-share]')) {
    const shared = { title: button.dataset.shareText, url: button.dataset.share };
    if (!navigator.canShare?.(shared)) continue;
    button.hidden = false;
    const share = () => navigator.share(shared).then(() => count(button), ignoreClosedSheet);
    button.addEventListener('click', () => void share());
  }
}

async function copyLink(button) {
  const status = button.parentElement.querySelector('[data-copy-status]');
  const copied = await navigator.clipboard.writeText(button.dataset.copy).then(
    () => true,
    () => false,
  );
  button.textContent = copied ? 'Link copied' : 'Copying is not allowed here';
  status.textContent = button.textContent;
  if (copied) count(button);
  setTimeout(() => {
    button.textContent = 'Copy link';
    status.textContent = '';
  }, 3000);
}

/** At the front door, as links are; the answer leads to the story, where the reader is. */
function count({ dataset }) {
  void fetch(dataset.count, { keepalive: true, redirect: 'manual' }).catch(() => undefined);
}

/** Whoever closes the sheet has decided not to share: no failure. */
function ignoreClosedSheet(error) {
  if (error.name !== 'AbortError') throw error;
}

/** A film or a post from elsewhere is fetched when a reader asks for it, never before. */
function offerEmbeds() {
  for (const offer of document.querySelectorAll('[data-embed]')) {
    offer.hidden = false;
    offer.querySelector('button').addEventListener('click', () => offer.replaceWith(frameOf(offer.dataset)));
  }
}

function frameOf({ embed, embedTitle }) {
  const frame = document.createElement('iframe');
  frame.className = 'embed-frame';
  frame.title = embedTitle;
  frame.allow = 'fullscreen; picture-in-picture; encrypted-media';
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.sandbox = 'allow-scripts allow-same-origin allow-popups allow-presentation';
  frame.tabIndex = 0;
  frame.src = embed;
  // The button that had the focus is gone: it goes on in the frame.
  requestAnimationFrame(() => frame.focus());
  return frame;
}

/** A picture opens large over the page; what does that comes with the first one, and where it fails the link leads on. */
function offerLightbox() {
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a.enlarge');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    import(`/lightbox.js${VERSION}`).then(
      ({ openLightbox }) => openLightbox(link),
      () => location.assign(link.href),
    );
  });
}

/** What shares a passage comes when the first one is selected. */
function offerQuotes() {
  const text = document.querySelector('.story-body');
  if (!text || !document.querySelector('[data-copy]')) return;
  const load = () => {
    if (!text.contains(getSelection().anchorNode) || getSelection().isCollapsed) return;
    document.removeEventListener('selectionchange', load);
    void import(`/quote.js${VERSION}`).catch(() => undefined);
  };
  document.addEventListener('selectionchange', load);
}

/** Names and headlines that begin with what is typed, as the browser's own list below the field. */
function suggestWords(field) {
  const list = document.createElement('datalist');
  list.id = `${field.id}-suggestions`;
  field.after(list);
  field.setAttribute('list', list.id);
  let pause;
  let asked = '';
  field.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => void suggest(), 250);
  });
  const suggest = async () => {
    const typed = field.value.trim();
    if (typed.length < 2 || typed === asked) return;
    asked = typed;
    const answer = await fetch(field.dataset.suggest + encodeURIComponent(typed)).catch(() => null);
    if (!answer?.ok || asked !== typed) return; // without them the field is a field
    list.replaceChildren(...(await answer.json()).map((word) => new Option(word, word)));
  };
}

/** The choice is kept in this browser only; the line in the head applies it before the next page is painted. */
function showThemeSwitch() {
  const field = document.querySelector('[data-theme-switch]');
  if (!field) return;
  addEventListener('pageshow', ({ persisted }) => persisted && takeOverTheme(field));
  const chosen = document.documentElement.dataset.theme ?? 'system';
  for (const input of field.querySelectorAll('input')) {
    input.checked = input.value === chosen;
    input.addEventListener('change', () => chooseTheme(input.value));
  }
  field.inert = false;
}

/** A page that comes back as it was left may have been left in other colours. */
function takeOverTheme(field) {
  let kept = null;
  try {
    kept = localStorage.getItem('theme');
  } catch {
    return; // storage is refused: this page's own choice stays
  }
  const input = field.querySelector(`[value=${kept === 'light' || kept === 'dark' ? kept : 'system'}]`);
  if (input.checked) return;
  input.checked = true;
  chooseTheme(input.value);
}

function chooseTheme(theme) {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  try {
    if (theme === 'system') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Storage is refused in this browser: the choice holds for this page.
  }
}

/** The keys that go on and back, as the row is read. */
function arrowKeys(track) {
  const keys = ['ArrowRight', 'ArrowLeft'];
  return getComputedStyle(track).direction === 'rtl' ? keys.toReversed() : keys;
}

/** A step leaves with its picture: the focus goes on to the same step of the next, so that it can be pressed again. */
function focusStep(slide, name) {
  const steps = [...slide.querySelectorAll('[data-step]')];
  (steps.find((step) => step.textContent === name) ?? steps[0]).focus({ preventScroll: true });
}

/** Links move the row alone, not the page; arrow keys go from picture to picture; the position is marked. */
function guideSlideshow(show) {
  const track = show.querySelector('.slide-track');
  const slides = [...track.children];
  const marks = [...show.querySelectorAll('.slide-positions a')];
  const [forward, back] = arrowKeys(track);
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const status = show.querySelector('[data-slide-status]');
  let current = -1;

  const mark = (place) => {
    if (place === current) return;
    if (current >= 0) status.textContent = describe(slides[place]);
    current = place;
    // The keyboard goes on from the picture that is seen, not through the steps of all others.
    slides.forEach((slide, number) => {
      for (const link of slide.querySelectorAll('a')) link.tabIndex = number === place ? 0 : -1;
    });
    marks.forEach((link, number) => {
      if (number === place) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    });
  };
  const describe = (slide) => `${slide.getAttribute('aria-label')}: ${slide.querySelector('img').alt}`;
  const distanceOf = (slide) => slide.getBoundingClientRect().left - track.getBoundingClientRect().left;
  const nearest = () => {
    const distances = slides.map((slide) => Math.abs(distanceOf(slide)));
    return distances.indexOf(Math.min(...distances));
  };
  const goTo = (place) => {
    const slide = slides[place];
    if (!slide) return;
    // Not scrollBy, which stops at each picture on the way.
    const left = track.scrollLeft + distanceOf(slide);
    track.scrollTo({ left, behavior: calm.matches ? 'instant' : 'smooth' });
  };
  show.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#slide-"]');
    const place = slides.findIndex((slide) => link?.hash === `#${slide.id}`);
    if (place < 0) return;
    event.preventDefault();
    goTo(place);
    if ('step' in link.dataset) focusStep(slides[place], link.textContent);
  });
  track.addEventListener('keydown', (event) => {
    const places = { [forward]: current + 1, [back]: current - 1, Home: 0, End: slides.length - 1 };
    if (!(event.key in places) || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    goTo(places[event.key]);
  });
  track.addEventListener('scroll', () => mark(nearest()), { passive: true });
  mark(nearest());
}
