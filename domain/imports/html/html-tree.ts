import { Parser } from 'htmlparser2';

/** What is left of HTML when everything that runs, styles or hides is gone: elements with text in them. */
export type Element = { name: string; attributes: { [name: string]: string }; children: Child[] };
export type Child = Element | string;

const DROPPED = new Set(
  'head,title,style,script,noscript,template,object,svg,math,canvas,audio,video,select,textarea,button,input'.split(
    ',',
  ),
);

/** Deeper than anybody nests: what is below stands beside instead, so that no reader of the tree runs out of stack. */
const DEPTH_MAX = 100;

export function parseHtml(html: string): Element {
  const root: Element = { name: 'root', attributes: {}, children: [] };
  const open: Element[] = [root];
  let dropped = 0;
  let signed: Element | null = null;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (dropped > 0 || DROPPED.has(name) || isHidden(attributes)) {
          if (isSign(attributes)) signed = open.findLast((element) => element.name === 'p') ?? null;
          dropped += 1;
          return;
        }
        const element = { name, attributes, children: [] };
        open.at(Math.min(open.length, DEPTH_MAX) - 1)?.children.push(element);
        open.push(element);
      },
      ontext(text) {
        if (dropped === 0) open.at(-1)?.children.push(text);
        else if (signed) signed.attributes[SIGN] = `${signed.attributes[SIGN] ?? ''}${text}`;
      },
      onclosetag() {
        if (dropped === 0) open.pop();
        else if (--dropped === 0) signed = null;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return root;
}

/** Where the sign of an item is kept that Word puts into the text and marks as not to be read. */
export const SIGN = 'stringer-sign';

const isSign = ({ style = '' }: Element['attributes']): boolean => /mso-list:\s*ignore/i.test(style);

const isHidden = (attributes: Element['attributes']): boolean =>
  isSign(attributes) ||
  attributes.hidden !== undefined ||
  /display:\s*none|mso-hide:\s*all/i.test(attributes.style ?? '');

export const isElement = (child: Child): child is Element => typeof child !== 'string';

export const textOf = (child: Child): string =>
  typeof child === 'string' ? child : child.children.map(textOf).join('');

/** Every element below, in the order of the page. */
export function* elementsIn(element: Element): Generator<Element> {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    yield child;
    yield* elementsIn(child);
  }
}
