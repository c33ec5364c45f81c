import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';
import { FRAME_ORIGINS } from '#domain/stories/body/embed-frame';
import { THEME_LINE } from '#lib/theme-line';
import { neededStyles } from './needed-styles.ts';

/** What Next rendered is not a page that may be shown: an error's shell, or text that only script would fill in. */
export class BrokenDocument extends Error {}

/** What a page says of itself in meta elements, taken out before it leaves. */
export type Marks = {
  status: number;
  edition: number;
  until: number;
  /** The story whose page it is. */
  story?: string | undefined;
};

export type ReaderDocument = {
  html: string;
  marks: Marks;
  /** Sources for the Content-Security-Policy: 'sha256-…' of what stands inline. */
  styles: string[];
  scripts: string[];
  /** Origins that its embeds may be loaded from. */
  frames: string[];
  /** Whether a form of it leads on to a place that the reader names. */
  leadsOn: boolean;
};

/** Files of the program that a document needs. */
export type DocumentFiles = {
  /** The address that /reader.js is to be asked for by. */
  readerScript: string;
  /** The text of a stylesheet by its address, which may not contain '</style'; null where there is none. */
  stylesheet: (address: string) => string | null;
  /** Whether our scripts know a class by its name: they may put it on the page. */
  isInScripts: (className: string) => boolean;
};

/**
 * Makes a document of Next's page: drops what only hydration needs, puts the styles in their place and leaves every
 * other byte as it was.
 * @throws BrokenDocument
 */
export function makeDocument(html: string, files: DocumentFiles): ReaderDocument {
  const reading: Reading = {
    html,
    files,
    cuts: [],
    marks: new Map(),
    styles: new Set(),
    scripts: new Set(),
    frames: new Set(),
    leadsOn: false,
    held: null,
    classes: new Set(),
    sheets: [],
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) =>
        open(reading, { name, attributes, from: parser.startIndex, to: parser.endIndex + 1 }),
      ontext: () => holdNoDiv(reading),
      oncomment: () => cut(reading, parser.startIndex, parser.endIndex + 1),
      onclosetag: (name) => close(reading, name, { from: parser.startIndex, to: parser.endIndex + 1 }),
    },
    { decodeEntities: false },
  );
  parser.end(html);
  fillSheets(reading);
  const { cuts, marks, styles, scripts, frames, leadsOn } = reading;
  return {
    html: applyCuts(html, cuts),
    marks: readMarks(marks),
    styles: [...styles],
    scripts: [...scripts],
    frames: [...frames],
    leadsOn,
  };
}

type Attributes = { [name: string]: string };
type Place = { from: number; to: number };
type Tag = Place & { name: string; attributes: Attributes };

type Reading = {
  html: string;
  files: DocumentFiles;
  cuts: (Place & { put: string })[];
  marks: Map<string, string>;
  styles: Set<string>;
  scripts: Set<string>;
  frames: Set<string>;
  leadsOn: boolean;
  /** The script, the style or the hidden div without content that is open. */
  held: Tag | null;
  /** Of every element of the page. */
  classes: Set<string>;
  /** The places that stylesheets get, once all classes are known. */
  sheets: { cut: { put: string }; text: string }[];
};

const cut = (reading: Reading, from: number, to: number, put = ''): void =>
  void reading.cuts.push({ from, to, put });

function open(reading: Reading, tag: Tag): void {
  const { name, attributes, from, to } = tag;
  holdNoDiv(reading);
  noteClasses(reading, attributes);
  if (attributes.id === '__next_error__') throw new BrokenDocument('the page threw while it was rendered');
  if (isUnfinished(name, attributes)) throw new BrokenDocument('a part of the page waits for script');
  if (name === 'script' || name === 'style' || isHiddenDiv(name, attributes)) reading.held = tag;
  if (isMark(name, attributes)) reading.marks.set(attributes.name ?? '', attributes.content ?? '');
  if (isMark(name, attributes) || isForHydration(name, attributes)) cut(reading, from, to);
  const frame = frameOrigin(attributes);
  if (frame !== null) reading.frames.add(frame);
  if (name === 'form' && 'data-leads-on' in attributes) reading.leadsOn = true;
  if (isStylesheet(name, attributes)) placeSheet(reading, tag);
}

function noteClasses({ classes }: Reading, { class: names = '' }: Attributes): void {
  for (const name of names.split(/\s+/)) classes.add(name);
}

/** Where an embed on the page would come from; null where none is, or from where no embed may come. */
function frameOrigin({ 'data-embed': address }: Attributes): string | null {
  const origin = address === undefined ? undefined : URL.parse(address)?.origin;
  return FRAME_ORIGINS.find((known) => known === origin) ?? null;
}

/** The styles stand in the page, so that it is whole after one request. */
function placeSheet({ cuts, sheets, files }: Reading, { attributes: { href = '' }, from, to }: Tag): void {
  const text = files.stylesheet(href);
  if (text === null) throw new BrokenDocument(`there is no stylesheet ${href}`);
  const place = { from, to, put: '' };
  cuts.push(place);
  sheets.push({ cut: place, text });
}

/** Only what the page has a use for: the sheets know of every page (docs/decisions/0109). */
function fillSheets({ sheets, styles, classes, files }: Reading): void {
  for (const { cut: place, text } of sheets) {
    const needed = neededStyles(text, (name) => classes.has(name) || files.isInScripts(name));
    styles.add(sourceOf(needed));
    place.put = `<style>${needed}</style>`;
  }
}

/** A div with something in it is the page's own. */
function holdNoDiv(reading: Reading): void {
  if (reading.held?.name === 'div') reading.held = null;
}

function close(reading: Reading, name: string, { from, to }: Place): void {
  const { held, html } = reading;
  if (held === null || held.name !== name) return;
  reading.held = null;
  const inside = html.slice(held.to, from);
  if (name === 'script') return closeScript(reading, held, inside, to);
  if (name === 'div') return cut(reading, held.from, to);
  reading.styles.add(sourceOf(inside));
  cut(reading, held.from, held.to, '<style>');
}

function closeScript(reading: Reading, { attributes, from }: Tag, inside: string, to: number): void {
  if (isReaderScript(attributes)) {
    return cut(reading, from, to, `<script type="module" src="${reading.files.readerScript}"></script>`);
  }
  if (!isKept(attributes, inside)) return cut(reading, from, to);
  if (attributes.type !== 'application/ld+json') reading.scripts.add(sourceOf(inside));
}

const isMark = (name: string, attributes: Attributes): boolean =>
  name === 'meta' && (attributes.name?.startsWith('stringer:') ?? false);

/** Preloads of scripts, and what waits for them. */
const isForHydration = (name: string, { rel, as }: Attributes): boolean =>
  name === 'link' &&
  ((rel === 'preload' && (as === 'script' || as === 'style')) || rel === 'modulepreload' || rel === 'expect');

const isStylesheet = (name: string, { rel }: Attributes): boolean => name === 'link' && rel === 'stylesheet';

const isHiddenDiv = (name: string, attributes: Attributes): boolean =>
  name === 'div' && 'hidden' in attributes && Object.keys(attributes).length === 1;

/** React's place for what comes later (B:), and what came (S:): it needs script to stand where it belongs. */
const isUnfinished = (name: string, { id = '' }: Attributes): boolean =>
  (name === 'template' && id.startsWith('B:')) || (name === 'div' && id.startsWith('S:'));

const isReaderScript = ({ src, type }: Attributes): boolean => src === '/reader.js' && type === 'module';

const isKept = ({ src, type }: Attributes, inside: string): boolean =>
  src === undefined &&
  (type === 'application/ld+json' ||
    type === 'speculationrules' ||
    (type === undefined && inside === THEME_LINE));

const sourceOf = (inside: string): string =>
  `'sha256-${createHash('sha256').update(inside).digest('base64')}'`;

function applyCuts(html: string, cuts: Reading['cuts']): string {
  let out = '';
  let at = 0;
  for (const { from, to, put } of cuts.sort((a, b) => a.from - b.from)) {
    if (from < at) continue; // inside a cut that was made already
    out += html.slice(at, from) + put;
    at = to;
  }
  return out + html.slice(at);
}

function readMarks(marks: Map<string, string>): Marks {
  const read = (name: string) => Number(marks.get(`stringer:${name}`) ?? Number.NaN);
  return checkMarks({
    status: read('status'),
    edition: read('edition'),
    until: read('until'),
    story: marks.get('stringer:story'),
  });
}

/** @throws BrokenDocument when a page does not say what it is true of */
export function checkMarks(marks: Marks): Marks {
  const { status, edition, until } = marks;
  const whole = [status, edition, until].every((value) => Number.isSafeInteger(value) && value >= 0);
  if (!whole || status < 200 || status > 599)
    throw new BrokenDocument('the page does not say status, edition and until');
  return marks;
}
