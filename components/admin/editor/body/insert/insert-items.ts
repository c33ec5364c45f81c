import type { Editor } from '@tiptap/core';
import { insertFeature } from '../insert-feature.ts';
import type { Ask } from './asking.ts';

/** What can be put into a text. `words` are other names that somebody may type to find it. */
export type InsertItem = {
  name: string;
  hint: string;
  words: string;
  run: (editor: Editor, ask: Ask) => void;
};

const emptyCell = (type: 'tableHeader' | 'tableCell') => ({ type });
const row = (type: 'tableHeader' | 'tableCell') => ({
  type: 'tableRow',
  content: [emptyCell(type), emptyCell(type), emptyCell(type)],
});

export const INSERT_ITEMS: InsertItem[] = [
  {
    name: 'Heading',
    hint: 'Begins a part of the story',
    words: 'h2 title',
    run: (e) => e.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    name: 'Subheading',
    hint: 'Within a part',
    words: 'h3',
    run: (e) => e.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  {
    name: 'Picture',
    hint: 'A file, with caption and credit',
    words: 'image photo',
    run: (_, ask) => ask('picture'),
  },
  {
    name: 'Picture from the library',
    hint: 'One that the paper has already',
    words: 'image photo reuse archive',
    run: (_, ask) => ask('library'),
  },
  {
    name: 'Picture group',
    hint: 'Two to four together',
    words: 'gallery images',
    run: (_, ask) => ask('group'),
  },
  {
    name: 'Quote',
    hint: 'What somebody said, at length',
    words: 'blockquote',
    run: (e) => e.chain().focus().toggleBlockquote().run(),
  },
  {
    name: 'Pull quote',
    hint: 'Words of the story, set large',
    words: 'quotation',
    run: (e) => insertFeature(e.view, { type: 'pullQuote' }),
  },
  {
    name: 'Embed',
    hint: 'YouTube, Vimeo, X, Instagram, Bluesky, Mastodon',
    words: 'video film tweet post youtube vimeo instagram bluesky mastodon',
    run: (_, ask) => ask('embed'),
  },
  {
    name: 'Related story',
    hint: 'Follows the story',
    words: 'link read also',
    run: (_, ask) => ask('related'),
  },
  {
    name: 'File',
    hint: 'For readers to download: PDF, DOCX, XLSX, CSV, ZIP and more',
    words: 'download document attachment pdf docx xlsx csv zip',
    run: (_, ask) => ask('file'),
  },
  {
    name: 'Fact box',
    hint: 'What a reader may want to know beside it',
    words: 'info box aside',
    run: (e) => insertFeature(e.view, { type: 'factBox', content: [{ type: 'paragraph' }] }),
  },
  {
    name: 'Table',
    hint: 'With a row of headers',
    words: 'grid columns rows',
    run: (e) =>
      insertFeature(e.view, {
        type: 'table',
        content: [row('tableHeader'), row('tableCell'), row('tableCell')],
      }),
  },
  {
    name: 'Bullets',
    hint: 'A list',
    words: 'list unordered ul',
    run: (e) => e.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'Numbers',
    hint: 'A list in order',
    words: 'list ordered ol',
    run: (e) => e.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'Footnote',
    hint: 'A number here, a note at the end',
    words: 'source note',
    run: (_, ask) => ask('footnote'),
  },
  {
    name: 'Rule',
    hint: 'A line between two parts',
    words: 'hr divider separator',
    run: (e) => insertFeature(e.view, { type: 'horizontalRule' }),
  },
];

/** Those whose name begins with what was typed come first, then those that are also known by it. */
export function findItems(typed: string): InsertItem[] {
  const wanted = typed.trim().toLowerCase();
  const named = INSERT_ITEMS.filter(({ name }) => name.toLowerCase().startsWith(wanted));
  const known = INSERT_ITEMS.filter(({ name, words }) =>
    `${name} ${words}`
      .toLowerCase()
      .split(' ')
      .some((word) => word.startsWith(wanted)),
  );
  return [...new Set([...named, ...known])];
}
