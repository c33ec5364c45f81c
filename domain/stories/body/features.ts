import { z } from 'zod';
import { line } from '../line.ts';
import { findEmbed, PROVIDERS } from './embed-providers.ts';
import { inline } from './inline.ts';
import { picture, pictureGroup } from './pictures.ts';
import { table } from './table.ts';
import { textBlock } from './text-blocks.ts';

/** What stands between the blocks of a text, and nowhere inside them. */
const pullQuote = z.strictObject({
  type: z.literal('pullQuote'),
  attrs: z.strictObject({ attribution: line('Attribution of a pull quote', 200) }),
  content: z.array(inline).optional(),
});

const QUOTE_MAX = 3000;

export const embedAttrs = z
  .strictObject({
    provider: z.enum(PROVIDERS),
    url: z.string().max(500),
    /** The words of a post or what a film shows: kept, so that the page says it also when the post is gone. */
    quote: z
      .string()
      .max(QUOTE_MAX, `Text of an embed: at most ${QUOTE_MAX} characters.`)
      .refine(
        (value) => value.isWellFormed() && !/[^\P{Cc}\n]/u.test(value),
        'Text of an embed: without control characters.',
      ),
  })
  .refine(({ provider, url }) => {
    const found = findEmbed(url);
    return found?.provider === provider && found.url === url;
  }, 'This address is none of YouTube, Vimeo, X, Instagram, Bluesky or Mastodon.');

const embed = z.strictObject({ type: z.literal('embed'), attrs: embedAttrs });

const factBox = z.strictObject({
  type: z.literal('factBox'),
  attrs: z.strictObject({ title: line('Title of a fact box', 200) }),
  content: z.array(textBlock).min(1, 'A fact box has a text. Write it or remove the box.'),
});

/** Points to a story by its identity, so that it follows the story wherever its address goes. */
export const relatedStoryAttrs = z.strictObject({
  storyId: z.string().regex(/^[0-9a-f]{32}$/, 'A related story is one of this newsroom.'),
});
const relatedStory = z.strictObject({ type: z.literal('relatedStory'), attrs: relatedStoryAttrs });

/** Something that readers may take with them. What it is called and how large it is stands with the file itself. */
export const fileAttrs = z.strictObject({
  fileId: z.string().regex(/^[0-9a-f]{32}$/, 'A file is one that was sent here.'),
  label: line('Label of a file', 200),
});
const file = z.strictObject({ type: z.literal('file'), attrs: fileAttrs });

export const FEATURES = [
  pullQuote,
  table,
  picture,
  pictureGroup,
  embed,
  factBox,
  relatedStory,
  file,
] as const;

export type PullQuote = z.infer<typeof pullQuote>;
export type Embed = z.infer<typeof embed>;
export type FileBlock = z.infer<typeof file>;
export type Feature = z.infer<(typeof FEATURES)[number]>;
