import type { JSONContent } from '@tiptap/core';
import { PROVIDERS } from '#domain/stories/body/embed-providers';
import type { Embed, Feature } from '#domain/stories/body/features';
import type { PictureWidth, TextPicture } from '#domain/stories/body/pictures';
import type { TableRow } from '#domain/stories/body/table';
import { inlines, textBlocksIn } from './text-json.ts';

/** A feature as the editor has it; null where it is something else. Limits are left to the save, which names them. */
export function featureOf(node: JSONContent): Feature | null {
  const attrs: Attrs = node.attrs ?? {};
  switch (node.type ?? '') {
    case 'pullQuote':
      return { type: 'pullQuote', attrs: { attribution: words(attrs, 'attribution') }, ...inlines(node) };
    case 'table':
      return { type: 'table', attrs: { caption: words(attrs, 'caption') }, content: rowsOf(node) };
    case 'picture':
      return { type: 'picture', attrs: { ...pictureOf(attrs), width: widthOf(attrs) } };
    case 'pictureGroup':
      return { type: 'pictureGroup', attrs: { pictures: picturesOf(attrs.pictures), width: widthOf(attrs) } };
    case 'embed':
      return { type: 'embed', attrs: embedOf(attrs) };
    case 'factBox':
      return { type: 'factBox', attrs: { title: words(attrs, 'title') }, content: textBlocksIn(node) };
    case 'relatedStory':
      return { type: 'relatedStory', attrs: { storyId: words(attrs, 'storyId') } };
    case 'file':
      return { type: 'file', attrs: { fileId: words(attrs, 'fileId'), label: words(attrs, 'label') } };
    default:
      return null;
  }
}

type Attrs = { [name: string]: unknown };

const words = (attrs: Attrs, name: string): string => {
  const value = attrs[name];
  return typeof value === 'string' ? value : '';
};

export const widthOf = ({ width }: Attrs): PictureWidth => (width === 'wide' ? 'wide' : 'text');

export const embedOf = (attrs: Attrs): Embed['attrs'] => ({
  provider: PROVIDERS.find((known) => known === attrs.provider) ?? 'youtube',
  url: words(attrs, 'url'),
  quote: words(attrs, 'quote'),
});

export const pictureOf = (attrs: Attrs): TextPicture => ({
  mediaId: words(attrs, 'mediaId'),
  alt: words(attrs, 'alt'),
  caption: words(attrs, 'caption'),
  credit: words(attrs, 'credit'),
});

/** A group keeps its pictures in one attribute. */
export const picturesOf = (pictures: unknown): TextPicture[] =>
  Array.isArray(pictures)
    ? pictures.flatMap((one: unknown) =>
        typeof one === 'object' && one !== null ? [pictureOf({ ...one })] : [],
      )
    : [];

const rowsOf = (node: JSONContent): TableRow[] =>
  (node.content ?? []).map((row) => ({
    type: 'tableRow',
    content: (row.content ?? []).map((cell) => ({
      type: cell.type === 'tableHeader' ? 'tableHeader' : 'tableCell',
      ...inlines(cell),
    })),
  }));
