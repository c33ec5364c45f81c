import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { type Body, isSafeHref, type Inline, type ListItem, type Mark } from '../stories/body.ts';
import type { TextBlock } from '../stories/body/text-blocks.ts';

/** What a text holds that a story's body cannot, with its line (1 is the first line of the text). */
export class MarkdownError extends Error {
  readonly line: number;

  constructor(message: string, node: Nodes) {
    super(message);
    this.line = node.position?.start.line ?? 1;
  }
}

/** CommonMark to the body of a story; throws MarkdownError where a node has no place in it. */
export function bodyOfMarkdown(markdown: string): Body {
  const root = fromMarkdown(markdown);
  const targets = new Map<string, string>();
  for (const node of root.children) if (node.type === 'definition') targets.set(node.identifier, node.url);
  return { type: 'doc', content: root.children.flatMap((node) => blockOf(node, targets)) };
}

type Targets = ReadonlyMap<string, string>;

function blockOf(node: RootContent, targets: Targets): TextBlock[] {
  switch (node.type) {
    case 'definition':
      return [];
    case 'paragraph':
      return [{ type: 'paragraph', content: inlinesOf(node.children, [], targets) }];
    case 'heading':
      // The headline is the page's first level; a text begins at the second.
      return [
        {
          type: 'heading',
          attrs: { level: node.depth <= 2 ? 2 : 3 },
          content: inlinesOf(node.children, [], targets),
        },
      ];
    case 'thematicBreak':
      return [{ type: 'horizontalRule' }];
    case 'blockquote':
      return quoteOf(blocksOf(node.children, targets));
    case 'list':
      return [listOf(node, targets)];
    case 'code':
      return node.value.split('\n').map((line) => ({ type: 'paragraph', content: textOf(line, []) }));
    default:
      throw new MarkdownError(refusalOf(node.type), node);
  }
}

const blocksOf = (nodes: RootContent[], targets: Targets): TextBlock[] =>
  nodes.flatMap((node) => blockOf(node, targets));

/** Nothing that is quoted is no quote. */
const quoteOf = (content: TextBlock[]): TextBlock[] =>
  content.length > 0 ? [{ type: 'blockquote', content }] : [];

function listOf(node: Extract<RootContent, { type: 'list' }>, targets: Targets): TextBlock {
  const content = node.children.map(
    (item): ListItem => ({ type: 'listItem', content: begunWithParagraph(blocksOf(item.children, targets)) }),
  );
  return node.ordered
    ? { type: 'orderedList', attrs: { start: node.start ?? 1 }, content }
    : { type: 'bulletList', content };
}

/** The editor needs a place for the cursor before a quote or a list in an item. */
const begunWithParagraph = (content: TextBlock[]): TextBlock[] =>
  content[0]?.type === 'paragraph' ? content : [{ type: 'paragraph' }, ...content];

const inlinesOf = (nodes: PhrasingContent[], marks: Mark[], targets: Targets): Inline[] =>
  nodes.flatMap((node) => inlineOf(node, marks, targets));

function inlineOf(node: PhrasingContent, marks: Mark[], targets: Targets): Inline[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return textOf(node.value.replace(/\s*\n\s*/g, ' '), marks);
    case 'break':
      return [{ type: 'hardBreak' }];
    case 'strong':
      return inlinesOf(node.children, [...marks, { type: 'bold' }], targets);
    case 'emphasis':
      return inlinesOf(node.children, [...marks, { type: 'italic' }], targets);
    case 'link':
      return linked(node, node.url, marks, targets);
    case 'linkReference':
      return linked(node, targets.get(node.identifier) ?? '', marks, targets);
    default:
      throw new MarkdownError(refusalOf(node.type), node);
  }
}

function linked(
  node: Extract<PhrasingContent, { type: 'link' | 'linkReference' }>,
  href: string,
  marks: Mark[],
  targets: Targets,
): Inline[] {
  if (!isSafeHref(href))
    throw new MarkdownError(`the link "${href}" is not http, https, mailto or a path here`, node);
  return inlinesOf(node.children, [...marks, { type: 'link', attrs: { href } }], targets);
}

const textOf = (text: string, marks: Mark[]): Inline[] =>
  text === '' ? [] : [{ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) }];

function refusalOf(type: string): string {
  if (type === 'html') return 'HTML is not taken in; write it as Markdown';
  if (type.startsWith('image')) return 'a picture inside the text; list it under slides';
  return `${type} has no place in a story`;
}
