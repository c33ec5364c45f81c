import { type Extensions, Extension, Node } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import { isSafeHref } from '#domain/stories/body';
import { Subscript, Superscript } from '../nodes/raised-text.ts';

const never = () => true;

/** What a footnote may hold: one paragraph of text with its marks. Addresses become links as they are typed. */
export const footnoteExtensions: Extensions = [
  Node.create({ name: 'doc', topNode: true, content: 'paragraph' }),
  Extension.create({
    name: 'oneLine',
    addKeyboardShortcuts: () => ({ Enter: never, 'Shift-Enter': never, 'Mod-Enter': never }),
  }),
  StarterKit.configure({
    document: false,
    blockquote: false,
    bulletList: false,
    code: false,
    codeBlock: false,
    hardBreak: false,
    heading: false,
    horizontalRule: false,
    listItem: false,
    listKeymap: false,
    orderedList: false,
    strike: false,
    trailingNode: false,
    underline: false,
    link: {
      openOnClick: false,
      isAllowedUri: (address) => isSafeHref(address),
      HTMLAttributes: { target: null, rel: null },
    },
  }),
  Superscript,
  Subscript,
];
