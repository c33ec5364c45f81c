import { findEmbed } from '../../stories/body/embed-providers.ts';
import type { Feature } from '../../stories/body/features.ts';
import { type Element, elementsIn, isElement, textOf } from './html-tree.ts';

const POST = /\b(twitter-tweet|instagram-media|bluesky-embed|mastodon-embed)\b/;

/** A post or a film as its provider gives it to be embedded: its address and its words, nothing of its script. */
export function readEmbed(element: Element): Feature | null {
  if (element.name === 'iframe') return embedOf([element.attributes.src ?? ''], '');
  if (element.name !== 'blockquote' || !POST.test(element.attributes.class ?? '')) return null;
  const links = [...elementsIn(element)].flatMap(({ attributes }) => attributes.href ?? []);
  const own = [element.attributes['data-instgrm-permalink'], element.attributes.cite].filter(
    (address) => address !== undefined,
  );
  return embedOf([...own, ...links.toReversed()], linesOf(element));
}

const QUOTE_MAX = 3000;

/** A paragraph of the post is a line of what is kept. */
const linesOf = ({ children }: Element): string =>
  children
    .map(
      (child) =>
        `${textOf(child).replace(/\s+/gu, ' ')}${isElement(child) && child.name === 'p' ? '\n' : ''}`,
    )
    .join('')
    .replace(/ *\n+ */g, '\n')
    .trim()
    .slice(0, QUOTE_MAX);

function embedOf(addresses: string[], quote: string): Feature | null {
  for (const address of addresses) {
    const found = findEmbed(address);
    if (found) return { type: 'embed', attrs: { ...found, quote } };
  }
  return null;
}
