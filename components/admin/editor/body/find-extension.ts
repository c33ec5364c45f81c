import { Extension } from '@tiptap/core';
import { search } from 'prosemirror-search';

/** Finds and replaces within the text: marks every match, and the one that is selected apart. */
export const Find = Extension.create({
  name: 'find',
  addProseMirrorPlugins: () => [search()],
});
