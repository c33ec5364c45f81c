import { type Extensions, Node } from '@tiptap/core';
import { Placeholder } from '@tiptap/extensions';
import { StarterKit } from '@tiptap/starter-kit';
import { isSafeHref } from '#domain/stories/body';
import { NotePassages } from '../notes/passages.ts';
import { Suggest } from '../suggest/suggesting.ts';
import { Find } from './find-extension.ts';
import { ANNOTATION_MARKS } from './nodes/annotations.ts';
import { FEATURE_NODES } from './nodes/features.ts';
import { Footnote } from './nodes/footnote.ts';
import { Subscript, Superscript } from './nodes/raised-text.ts';
import { TABLE_NODES } from './nodes/table.ts';
import { OnTheirWay } from './sending/on-their-way.ts';

const Document = Node.create({ name: 'doc', topNode: true, content: '(block | feature)+' });

/** The vocabulary of domain/stories/body and nothing else; Markdown's signs work while typing. */
export const bodyExtensions: Extensions = [
  StarterKit.configure({
    document: false,
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
  Suggest,
  NotePassages,
  Document,
  Superscript,
  Subscript,
  ...ANNOTATION_MARKS,
  Footnote,
  ...TABLE_NODES,
  ...FEATURE_NODES,
  OnTheirWay,
  Placeholder.configure({ placeholder: 'The story. / inserts a picture, a table, a quote and more.' }),
];
