import type { Extensions } from '@tiptap/core';
import { Placeholder } from '@tiptap/extensions';
import { bodyExtensions } from './body-extensions.ts';

/** What a text is of: a story, or a page beside the news, which has no files, no related stories and no notes. */
export type BodyKind = {
  extensions: Extensions;
  /** Tools and things to insert, by their names on screen, that are not offered. */
  leavesOut: ReadonlySet<string>;
};

export const STORY_BODY: BodyKind = { extensions: bodyExtensions, leavesOut: new Set() };

const NOT_IN_PAGES = new Set(['file', 'relatedStory', Placeholder.name]);

export const PAGE_BODY: BodyKind = {
  extensions: [
    ...bodyExtensions.filter(({ name }) => !NOT_IN_PAGES.has(name)),
    Placeholder.configure({ placeholder: 'The page. / inserts a picture, a table, a quote and more.' }),
  ],
  leavesOut: new Set(['Note', 'Suggest', 'File', 'Related story']),
};
