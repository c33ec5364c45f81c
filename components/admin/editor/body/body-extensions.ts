import type { Extensions } from '@tiptap/core';
import { Placeholder } from '@tiptap/extensions';
import { StarterKit } from '@tiptap/starter-kit';
import { isSafeHref } from '#domain/stories/body';
import { Find } from './find-extension.ts';

/** The vocabulary of domain/stories/body.ts and nothing else; Markdown's signs work while typing. */
export const bodyExtensions: Extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    code: false,
    codeBlock: false,
    strike: false,
    underline: false,
    trailingNode: false, // would change a text by opening it
    link: {
      openOnClick: false,
      autolink: false,
      linkOnPaste: true,
      defaultProtocol: 'https',
      isAllowedUri: (address) => isSafeHref(address),
      HTMLAttributes: { target: null, rel: null },
    },
  }),
  Find,
  Placeholder.configure({ placeholder: 'The story' }),
];
