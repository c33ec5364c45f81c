import type { JSONContent } from '@tiptap/core';
import type { Footnote, Inline, Mark, Text } from '#domain/stories/body/inline';
import type { ListItem, TextBlock } from '#domain/stories/body/text-blocks';

const children = (node: JSONContent): JSONContent[] => node.content ?? [];

/** A block of running text as the editor has it; null where it is something else. */
export function textBlockOf(node: JSONContent): TextBlock | null {
  switch (node.type ?? '') {
    case 'paragraph':
      return { type: 'paragraph', ...inlines(node) };
    case 'heading':
      return { type: 'heading', attrs: { level: node.attrs?.level === 3 ? 3 : 2 }, ...inlines(node) };
    case 'horizontalRule':
      return { type: 'horizontalRule' };
    case 'blockquote':
      return { type: 'blockquote', content: textBlocksIn(node) };
    case 'bulletList':
      return { type: 'bulletList', content: children(node).map(itemOf) };
    case 'orderedList':
      return { type: 'orderedList', attrs: { start: startOf(node) }, content: children(node).map(itemOf) };
    default:
      return null;
  }
}

export const textBlocksIn = (node: JSONContent): TextBlock[] =>
  children(node).flatMap((child) => textBlockOf(child) ?? []);

const itemOf = (node: JSONContent): ListItem => ({ type: 'listItem', content: textBlocksIn(node) });

function startOf(node: JSONContent): number {
  const start: unknown = node.attrs?.start;
  return typeof start === 'number' && start >= 0 ? start : 1;
}

export function inlines(node: JSONContent): { content?: Inline[] } {
  const content = children(node).flatMap(inlineOf);
  return content.length > 0 ? { content } : {};
}

function inlineOf(node: JSONContent): Inline[] {
  if (node.type === 'footnote') return footnoteOf(children(node).flatMap(textOf));
  if (node.type === 'hardBreak') return [{ type: 'hardBreak', ...marksOf(node) }];
  return textOf(node);
}

/** A footnote that says nothing is none. */
const footnoteOf = (content: Text[]): Footnote[] =>
  content.length > 0 ? [{ type: 'footnote', content }] : [];

const textOf = (node: JSONContent): Text[] =>
  node.text ? [{ type: 'text', text: node.text, ...marksOf(node) }] : [];

function marksOf(node: JSONContent): { marks?: Mark[] } {
  const marks = (node.marks ?? []).flatMap(markOf);
  return marks.length > 0 ? { marks } : {};
}

function markOf({ type, attrs }: NonNullable<JSONContent['marks']>[number]): Mark[] {
  if (type === 'bold' || type === 'italic' || type === 'superscript' || type === 'subscript')
    return [{ type }];
  const href: unknown = attrs?.href;
  return type === 'link' && typeof href === 'string' ? [{ type: 'link', attrs: { href } }] : [];
}
