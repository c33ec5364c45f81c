import { Parser } from 'htmlparser2';
import { hasLight, lightAddress } from '#lib/light-address';
import { lightPictures, type PictureBytes } from './light-pictures.ts';

/** How a reader came to the light version: by its own address, or by a browser that asks to save data. */
export type LightWay = 'link' | 'save-data';

export type LightParts = {
  way: LightWay;
  /** The address of the full page; null where there is none to go to. */
  full: string | null;
  /** The styles of light pages; may not contain '</style'. */
  style: string;
  pictureBytes: PictureBytes;
};

type Attributes = { [name: string]: string };
/** An element that is open: what ends it, and whether what is in it goes. */
type Open = { end: string; drops: boolean; isList: boolean };

const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
/** Nothing here works without script, or is worth its bytes. */
const DROPPED = /^(script|style|svg|iframe|output|template|source)$/;
/** Ways through a row of pictures, which stand one below the other here, and what is meant for paper. */
const FOR_FULL = /(^|\s)(slide-steps|slide-positions|print-foot)(\s|$)/;
/** For enhancement and looks: the light styles go by elements, and by these classes alone. */
const KEPT_CLASSES = /^(visually-hidden|skip-link|kicker|meta|standfirst|share-link|headline)$/;

/**
 * The same page without pictures, fonts and scripts: each picture is a link to it. Made of the finished document, so
 * that every page has a light version and none has to know of it (docs/decisions/0102).
 */
export async function makeLight(html: string, parts: LightParts): Promise<string> {
  const out: (string | Promise<string>)[] = [];
  const opened: Open[] = [];
  const pictures = lightPictures(parts.pictureBytes, (place, text) => (out[place] = text));
  let saysSo = false;

  /** The full page is the one to be found: head() says so of this one. */
  const saysOther = (name: string, attributes: Attributes): boolean =>
    parts.way === 'link' && name === 'meta' && attributes.name === 'robots';
  const dropping = (): boolean => opened.at(-1)?.drops ?? false;
  const open = (name: string, attributes: Attributes): Open => {
    if (dropping() || pictures.isTaken() || isDropped(name, attributes) || saysOther(name, attributes))
      return { end: '', drops: true, isList: false };
    if (name === 'picture') return { end: '', drops: false, isList: false };
    if (name === 'img') {
      out.push(pictures.show(attributes));
      return { end: '', drops: false, isList: false };
    }
    if ('data-light-link' in attributes) return openWayBack(out, parts);
    if (name === 'header' && !saysSo) {
      saysSo = true;
      out.push(notice(parts));
    }
    const element = reshape(name, attributes, opened.at(-1));
    out.push(`${element.before}<${element.name}${written(attributes, parts.way)}>`);
    pictures.enter(name, out.length - 1, (href) => `<a${written({ ...attributes, href }, null)}>`);
    const end = VOID.test(name) ? '' : `</${element.name}>${element.after}`;
    return { end, drops: false, isList: element.name === 'ol' && name === 'section' };
  };

  const parser = new Parser(
    {
      onopentag: (name, attributes) => void opened.push(open(name, attributes)),
      ontext: (text) => {
        if (!dropping() && !pictures.isTaken()) out.push(text);
      },
      onclosetag: (name) => {
        const closed = opened.pop();
        if (!closed || closed.drops) return;
        if (name === 'head') out.push(head(parts));
        out.push(closed.end);
        pictures.leave(name);
      },
      onprocessinginstruction: (_, text) => void out.push(`<${text}>`),
    },
    { decodeEntities: false },
  );
  parser.end(html);
  const texts = await Promise.all(out.map(async (text) => text)); // some wait for the size of a picture
  return texts.join('');
}

/** What is hidden waits for script. */
const isDropped = (name: string, attributes: Attributes): boolean =>
  DROPPED.test(name) ||
  'hidden' in attributes ||
  (name !== 'nav' && FOR_FULL.test(attributes.class ?? '')) ||
  (name === 'link' && /^(preload|icon|stylesheet|apple-touch-icon)$/.test(attributes.rel ?? ''));

/** A row of pictures is a list here. */
function reshape(name: string, attributes: Attributes, around: Open | undefined) {
  if (name === 'section' && /(^|\s)slide-track(\s|$)/.test(attributes.class ?? ''))
    return { name: 'ol', before: '', after: '' };
  if (around?.isList) return { name, before: '<li>', after: '</li>' };
  return { name, before: '', after: '' };
}

const UNWANTED = /^(data-.*|style|tabindex|aria-roledescription|loading|decoding|fetchpriority|hidden)$/;
const ADDRESSES = /^(href|action)$/;

/** `way` null: addresses stay as they are. */
function written(attributes: Attributes, way: LightWay | null): string {
  return Object.entries(attributes)
    .map(([name, value]) => {
      const kept = name === 'class' ? keptClasses(value) : value;
      if ((UNWANTED.test(name) && attributes.id !== 'content') || (name === 'class' && kept === ''))
        return '';
      const leads = way === 'link' && ADDRESSES.test(name) && hasLight(kept);
      return ` ${name}="${leads ? lightAddress(kept) : kept}"`;
    })
    .join('');
}

const keptClasses = (value: string): string =>
  value
    .split(/\s+/)
    .filter((name) => KEPT_CLASSES.test(name))
    .join(' ');

/** The foot's link to the light version leads back here. */
function openWayBack(out: (string | Promise<string>)[], { way, full }: LightParts): Open {
  if (way === 'link' && full !== null) out.push(`<a href="${full}">Full version</a>`);
  return { end: '', drops: true, isList: false };
}

/** No picture for the tab either: browsers would ask for one at an address of their own. */
function head({ way, style }: LightParts): string {
  const robots = way === 'link' ? '<meta name="robots" content="noindex"/>' : '';
  return `${robots}<link rel="icon" href="data:,"/><style>${style}</style>`;
}

function notice({ way, full }: LightParts): string {
  const said =
    way === 'link'
      ? 'Light version: pictures are links, with their size.'
      : 'Your browser asks to save data: pictures are links, with their size.';
  const back = way === 'link' && full !== null ? ` <a href="${full}">Full version</a>` : '';
  return `<aside aria-label="This version"><p>${said}${back}</p></aside>`;
}
