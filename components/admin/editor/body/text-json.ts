import type { JSONContent } from '@tiptap/core';
import { type Annotation, isAnnotation } from '#domain/stories/body/annotations';
import type { Footnote, Inline, Mark, Text } from '#domain/stories/body/inline';
import type { ListItem, TextBlock } from '#domain/stories/body/text-blocks';

type EditorMark = { type: { name: string }; attrs: { [name: string]: unknown } };

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
  if (node.type === 'footnote') return footnoteOf(children(node).flatMap(textOf), node);
  if (node.type === 'hardBreak') return [{ type: 'hardBreak', ...marksOf(node) }];
  return textOf(node);
}

/** A footnote that says nothing is none. */
function footnoteOf(content: Text[], node: JSONContent): Footnote[] {
  if (content.length === 0) return [];
  const marks = marksOf(node).marks?.filter(isAnnotation) ?? [];
  return [{ type: 'footnote', content, ...(marks.length > 0 ? { marks } : {}) }];
}

const textOf = (node: JSONContent): Text[] =>
  node.text ? [{ type: 'text', text: node.text, ...marksOf(node) }] : [];

function marksOf(node: JSONContent): { marks?: Mark[] } {
  const marks = (node.marks ?? []).flatMap(markOf);
  return marks.length > 0 ? { marks } : {};
}

function markOf({ type, attrs = {} }: NonNullable<JSONContent['marks']>[number]): Mark[] {
  switch (type) {
    case 'bold':
    case 'italic':
    case 'superscript':
    case 'subscript':
      return [{ type }];
    case 'link':
      return typeof attrs.href === 'string' ? [{ type, attrs: { href: attrs.href } }] : [];
    default:
      return annotationOf(type, attrs);
  }
}

function annotationOf(type: string, { thread, by, name, at }: { [name: string]: unknown }): Annotation[] {
  if (type === 'note') return typeof thread === 'string' ? [{ type, attrs: { thread } }] : [];
  if (type !== 'insertion' && type !== 'deletion') return [];
  const isWhole = typeof by === 'string' && typeof name === 'string' && typeof at === 'number';
  return isWhole ? [{ type, attrs: { by, name, at } }] : [];
}

/** What the desk says about a piece of the text that stands in the editor. */
export const annotationsOf = ({ marks }: { marks: readonly EditorMark[] }): Annotation[] =>
  marks.flatMap(({ type, attrs }) => annotationOf(type.name, attrs));
