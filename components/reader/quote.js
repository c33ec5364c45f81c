// Shares a passage of a story by a link that leads to it. Loaded by reader.js when the first one is selected; without it
// the story is shared as a whole.

const STYLES = `
.quote-bar { position: absolute; z-index: 5; margin: 0; max-inline-size: none; inline-size: max-content;
  background: var(--color-ink); color: var(--color-paper); font: 500 var(--text-control)/1.4 var(--font-ui) }
.quote-bar > * { display: block; padding: .6rem .8rem; font: inherit; color: inherit; cursor: pointer; user-select: none }
.quote-bar :focus-visible { outline: 2px solid var(--color-paper); outline-offset: -4px }
@media (pointer: coarse) {
  .quote-bar { position: fixed; inset: auto 0 calc(1rem + env(safe-area-inset-bottom)); margin-inline: auto }
  .quote-bar > * { padding: .9rem 1.2rem }
}
@media print { .quote-bar { display: none } }`;

/** Words that a long passage is known by, at its beginning and at its end. */
const ENDS = 4;
/** Up to so many a passage is named whole. */
const WHOLE = 10;
const BLOCKS = 'p, li, h2, h3, h4, blockquote, td, th, figcaption, dt, dd';
/** A selection is at rest after so many ms. */
const REST = 250;

const text = document.querySelector('.story-body');
const copy = document.querySelector('[data-copy]');
const bar = make('div', { className: 'quote-bar', role: 'group', ariaLabel: 'Selected passage' });
const status = make('output', { className: 'visually-hidden' });
if (text && copy) watch();

function watch() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  document.adoptedStyleSheets.push(sheet);
  document.body.append(status);
  let rest;
  let isHeld = false;
  const look = () => {
    clearTimeout(rest);
    rest = setTimeout(() => isHeld || offer(), REST);
  };
  const hold = ({ type, pointerType }) => {
    isHeld = type === 'pointerdown' && pointerType === 'mouse'; // a selection that is still being drawn
    if (!isHeld) look();
  };
  for (const name of ['pointerdown', 'pointerup', 'pointercancel']) document.addEventListener(name, hold);
  document.addEventListener('selectionchange', () => {
    // Whoever is in it has selected already.
    if (!bar.contains(document.activeElement)) clear();
    look();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') clear();
    else if (event.key === 'Tab' && !event.shiftKey) stepIn(event);
  });
  // What is pressed here does not end the selection.
  bar.addEventListener('pointerdown', (event) => event.preventDefault());
  look();
}

/** Not every browser goes on from what is selected. */
function stepIn(event) {
  if (!bar.isConnected || document.activeElement !== document.body) return;
  event.preventDefault();
  bar.firstElementChild.focus();
}

function clear() {
  bar.remove();
  status.textContent = '';
}

function offer() {
  const passage = findPassage();
  if (!passage || bar.isConnected) return;
  const link = `${copy.dataset.copy.replace(/#.*/, '')}#:~:text=${directiveOf(passage)}`;
  bar.replaceChildren(controlFor(passage.words, link));
  // Beside the passage in the order of the page, so that the next Tab leads to it.
  passage.block.after(bar);
  place(passage.range);
  status.textContent = 'Share this passage: a button follows it. Escape hides it.';
}

function controlFor(words, url) {
  const shared = { text: `“${words}”`, url };
  const hasSheet = matchMedia('(pointer: coarse)').matches && navigator.canShare?.(shared);
  // Where neither is there, the link is there to be taken.
  if (!hasSheet && !navigator.clipboard) return make('a', { href: url, textContent: 'Link to this passage' });
  const button = make('button', { type: 'button', textContent: 'Share this passage' });
  button.addEventListener('click', () => {
    if (hasSheet) void navigator.share(shared).then(countQuote, ignoreClosedSheet);
    else void copyLink(button, url);
  });
  return button;
}

async function copyLink(button, url) {
  const copied = await navigator.clipboard.writeText(url).then(
    () => true,
    () => false,
  );
  const said = copied ? 'Link to this passage copied' : 'Copying is not allowed here';
  button.textContent = said;
  status.textContent = said;
  if (copied) countQuote();
}

/** At the front door, as links are. */
function countQuote() {
  const through = copy.dataset.count.replace('/share/copy', '/share/quote');
  void fetch(through, { keepalive: true, redirect: 'manual' }).catch(() => undefined);
}

/** Whoever closes the sheet has decided not to share: no failure. */
function ignoreClosedSheet(error) {
  if (error.name !== 'AbortError') throw error;
}

/** Below the last line of the passage, inside the window; on phones the styles put it at the foot, away from their menus. */
function place(range) {
  const [last] = [...range.getClientRects()].slice(-1);
  const around = bar.offsetParent?.getBoundingClientRect() ?? { left: 0, top: 0 };
  if (!last || getComputedStyle(bar).position === 'fixed') return;
  const most = document.documentElement.clientWidth - bar.offsetWidth - 8;
  bar.style.left = `${Math.max(8, Math.min(last.right - bar.offsetWidth / 2, most)) - around.left}px`;
  bar.style.top = `${last.bottom + 6 - around.top}px`;
}

/** What is selected in the text of the story, in whole words; null for nothing that could be found again. */
function findPassage() {
  const selection = getSelection();
  if (selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!text.contains(range.commonAncestorContainer)) return null;
  const parts = [...text.querySelectorAll(BLOCKS)]
    .filter((block) => !block.querySelector(BLOCKS) && range.intersectsNode(block))
    .map((block) => partOf(block, range))
    .filter(({ start, end }) => start < end);
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return null;
  const block = [...text.children].find((child) => child.contains(last.block));
  const before = textBefore(first);
  return { range, block, first, last, before, words: wordsOf(parts), whole: document.body.textContent };
}

/** In its block; of a passage that begins one, the block before: a link may name what stands there. */
function textBefore({ block, content, start }) {
  const before = content.slice(0, start);
  if (before.trim()) return before;
  const blocks = [...text.querySelectorAll(BLOCKS)].filter((one) => !one.querySelector(BLOCKS));
  return blocks[blocks.indexOf(block) - 1]?.textContent ?? '';
}

const wordsOf = (parts) => parts.map((part) => part.content.slice(part.start, part.end)).join(' ');

/** Of a block: its text, and from where to where it is selected, in whole words. */
function partOf(block, range) {
  const content = block.textContent;
  const offset = (container, at) => {
    const before = document.createRange();
    before.setStart(block, 0);
    before.setEnd(container, at);
    return before.toString().length;
  };
  const start = block.contains(range.startContainer) ? offset(range.startContainer, range.startOffset) : 0;
  const end = block.contains(range.endContainer)
    ? offset(range.endContainer, range.endOffset)
    : content.length;
  return { block, content, ...wholeWords(content, start, end) };
}

/** A link finds whole words only. */
export function wholeWords(content, start, end, language = document.documentElement.lang) {
  let [from, to] = [end, start];
  for (const { index, segment, isWordLike } of segments(content, language)) {
    const after = index + segment.length;
    if (!isWordLike || after <= start || index >= end) continue;
    from = Math.min(from, index);
    to = Math.max(to, after);
  }
  return { start: from, end: to };
}

const segments = (content, language) =>
  new Intl.Segmenter(language || 'en', { granularity: 'word' }).segment(content);

/** Where the words of a text begin and end. */
const wordPlaces = (content, language) =>
  [...segments(content, language)].filter(({ isWordLike }) => isWordLike);

/**
 * The text directive that finds a passage: the whole of a short one, the first and the last words of a long one, with
 * what stands before where it would be found elsewhere first (https://wicg.github.io/scroll-to-text-fragment/).
 */
export function directiveOf(
  { first, last, before: preceding, whole },
  language = document.documentElement.lang,
) {
  const selected = first.content.slice(first.start, first.end);
  const words = wordPlaces(selected, language);
  const isShort = first === last && words.length <= WHOLE;
  const opening = isShort ? selected : upTo(selected, words);
  // In the headline as well, or in a caption: the first one on the page is found, whatever its case.
  const isAmbiguous = whole.toLowerCase().split(opening.toLowerCase()).length > 2;
  const before = isAmbiguous ? justBefore(preceding, language) : '';
  const after = isAmbiguous && isShort ? justAfter(first.content.slice(first.end), language) : '';
  const closing = isShort ? '' : lastWords(last.content.slice(last.start, last.end), language);
  return [
    before && `${encode(before)}-`,
    encode(opening),
    closing && encode(closing),
    after && `-${encode(after)}`,
  ]
    .filter(Boolean)
    .join(',');
}

/** To the end of the first few words. */
function upTo(content, words) {
  const last = words[ENDS - 1] ?? words.at(-1);
  return last ? content.slice(0, last.index + last.segment.length) : content.trim();
}

/** The words around a passage, with the marks between them and it: only spaces are passed over there. */
const justAfter = (content, language) => upTo(content, wordPlaces(content, language)).trim();

function justBefore(content, language) {
  const words = wordPlaces(content, language);
  return content.slice((words.at(-ENDS) ?? words[0])?.index ?? 0).trim();
}

function lastWords(content, language) {
  const words = wordPlaces(content, language);
  const [first, end] = [words.at(-ENDS) ?? words[0], words.at(-1)];
  return first && end ? content.slice(first.index, end.index + end.segment.length) : '';
}

/** Hyphens, commas and ampersands mean something in a directive. */
const encode = (part) => encodeURIComponent(part.replace(/\s+/g, ' ').toWellFormed()).replaceAll('-', '%2D');

function make(name, properties) {
  return Object.assign(document.createElement(name), properties);
}
