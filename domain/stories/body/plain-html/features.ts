import { impossible } from '#lib/impossible';
import { element, words } from '#lib/markup';
import { fileUrl, fileWords } from '../../../files/file.ts';
import { libraryAlt } from '../../../media/picture.ts';
import { PROVIDER_NAMES } from '../embed-providers.ts';
import type { Embed, Feature, FileBlock, PullQuote } from '../features.ts';
import type { TextPicture } from '../pictures.ts';
import { inlineHtml } from './inlines.ts';
import { pictureHtml } from './picture.ts';
import type { PlainSetting } from './setting.ts';
import { tableHtml } from './table.ts';
import { textBlocksHtml } from './text-blocks.ts';

/** What stands between the blocks of a text, in elements that every reader knows. */
export function featureHtml(block: Feature, setting: PlainSetting): string {
  switch (block.type) {
    case 'pullQuote':
      return quoteHtml(block, setting);
    case 'table':
      return tableHtml(block, setting);
    case 'picture':
      return textPictureHtml(block.attrs, setting);
    case 'pictureGroup':
      return block.attrs.pictures.map((one) => textPictureHtml(one, setting)).join('');
    case 'embed':
      return embedHtml(block.attrs);
    case 'factBox':
      return element('aside', {}, titleHtml(block.attrs.title), textBlocksHtml(block.content, setting));
    case 'relatedStory':
      return relatedHtml(block.attrs.storyId, setting);
    case 'file':
      return fileHtml(block.attrs, setting);
    default:
      return impossible(block);
  }
}

const quoteHtml = ({ attrs: { attribution }, content }: PullQuote, setting: PlainSetting): string =>
  element(
    'figure',
    {},
    element('blockquote', {}, element('p', {}, inlineHtml(content, setting))),
    attribution && words('figcaption', attribution),
  );

/** Nothing without its file: words about a picture that nobody sees help nobody. */
function textPictureHtml({ mediaId, alt, caption, credit }: TextPicture, setting: PlainSetting): string {
  const picture = setting.references.pictures[mediaId];
  if (!picture) return '';
  return pictureHtml({ ...picture, alt: alt || libraryAlt(picture), caption, credit }, setting.origin);
}

/** What it says and where it is: a frame of others is no part of a text that is handed on. */
function embedHtml({ provider, url, quote }: Embed['attrs']): string {
  const lines = quote.split(/\n+/).filter(Boolean);
  return [
    lines.length > 0 && element('blockquote', { cite: url }, ...lines.map((line) => words('p', line))),
    element('p', {}, words('a', `See it on ${PROVIDER_NAMES[provider]}`, { href: url })),
  ]
    .filter(Boolean)
    .join('');
}

const titleHtml = (title: string): string => title && words('h2', title);

/** The way to another story by the headline that it has now; nothing while it is not live. */
function relatedHtml(storyId: string, { references, origin }: PlainSetting): string {
  const story = references.stories[storyId];
  if (!story) return '';
  return element('p', {}, 'Related: ', words('a', story.headline, { href: origin + story.path }));
}

function fileHtml({ fileId, label }: FileBlock['attrs'], { references, origin }: PlainSetting): string {
  const file = references.files[fileId];
  if (!file) return '';
  const link = words('a', label || file.name, { href: origin + fileUrl(file) });
  return element('p', {}, link, ` (${fileWords(file)})`);
}
