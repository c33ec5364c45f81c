import type { JSONContent } from '@tiptap/core';
import {
  type Block,
  type Body,
  EMPTY_BODY,
  type Inline,
  type ListItem,
  type Mark,
} from '#domain/stories/body';

/** The editor's document in our own vocabulary: what Tiptap adds for itself (targets, classes, list types) is left out. */
export const bodyFromEditor = (document: JSONContent): Body => ({
  type: 'doc',
  content: children(document).flatMap(blockOf),
});

const children = (node: JSONContent): JSONContent[] => node.content ?? [];

function blockOf(node: JSONContent): Block[] {
  switch (node.type ?? '') {
    case 'paragraph':
      return [{ type: 'paragraph', ...inlines(node) }];
    case 'heading':
      return [{ type: 'heading', attrs: { level: node.attrs?.level === 3 ? 3 : 2 }, ...inlines(node) }];
    case 'horizontalRule':
      return [{ type: 'horizontalRule' }];
    case 'blockquote':
      return [{ type: 'blockquote', content: children(node).flatMap(blockOf) }];
    case 'bulletList':
      return [{ type: 'bulletList', content: children(node).map(itemOf) }];
    case 'orderedList':
      return [{ type: 'orderedList', attrs: { start: startOf(node) }, content: children(node).map(itemOf) }];
    default:
      throw new Error(`The editor made a ${node.type}, which no story may have.`);
  }
}

const itemOf = (node: JSONContent): ListItem => ({
  type: 'listItem',
  content: children(node).flatMap(blockOf),
});

function startOf(node: JSONContent): number {
  const start: unknown = node.attrs?.start;
  return typeof start === 'number' && start >= 0 ? start : 1;
}

function inlines(node: JSONContent): { content?: Inline[] } {
  return node.content ? { content: node.content.map(inlineOf) } : {};
}

function inlineOf(node: JSONContent): Inline {
  const marks = (node.marks ?? []).flatMap(markOf);
  const marked = marks.length > 0 ? { marks } : {};
  return node.type === 'hardBreak'
    ? { type: 'hardBreak', ...marked }
    : { type: 'text', text: node.text ?? '', ...marked };
}

function markOf({ type, attrs }: NonNullable<JSONContent['marks']>[number]): Mark[] {
  if (type === 'bold' || type === 'italic') return [{ type }];
  const href: unknown = attrs?.href;
  return type === 'link' && typeof href === 'string' ? [{ type: 'link', attrs: { href } }] : [];
}

/** The same document as Tiptap's types want it. */
export const editorFromBody = (body: Body): JSONContent =>
  forEditor(body.content.length > 0 ? body : EMPTY_BODY);

function forEditor(node: Body | Block | ListItem | Inline): JSONContent {
  return {
    type: node.type,
    ...('text' in node ? { text: node.text } : {}),
    ...('attrs' in node && node.attrs ? { attrs: node.attrs } : {}),
    ...('marks' in node && node.marks ? { marks: node.marks } : {}),
    ...('content' in node && node.content ? { content: node.content.map(forEditor) } : {}),
  };
}
