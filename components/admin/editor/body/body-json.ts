import type { JSONContent } from '@tiptap/core';
import { type Block, type Body, EMPTY_BODY } from '#domain/stories/body';
import { featureOf } from './feature-json.ts';
import { textBlockOf } from './text-json.ts';

/** The editor's document in our own vocabulary: what Tiptap adds for itself (targets, classes, list types) is left out. */
export const bodyFromEditor = (document: JSONContent): Body => ({
  type: 'doc',
  content: (document.content ?? []).map(blockOf),
});

function blockOf(node: JSONContent): Block {
  const block = textBlockOf(node) ?? featureOf(node);
  if (block === null) throw new Error(`The editor made a ${node.type}, which no story may have.`);
  return block;
}

/** The same document as Tiptap's types want it. */
export const editorFromBody = (body: Body): JSONContent =>
  forEditor(body.content.length > 0 ? body : EMPTY_BODY);

type Node = {
  type: string;
  text?: string;
  attrs?: object | undefined;
  marks?: { type: string; attrs?: object }[] | undefined;
  content?: Node[] | undefined;
};

function forEditor({ type, text, attrs, marks, content }: Node): JSONContent {
  return {
    type,
    ...(text === undefined ? {} : { text }),
    ...(attrs ? { attrs: { ...attrs } } : {}),
    ...(marks ? { marks } : {}),
    ...(content ? { content: content.map(forEditor) } : {}),
  };
}
