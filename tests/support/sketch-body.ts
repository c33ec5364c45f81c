import { type Block, type Body, bodyText } from '#domain/stories/body';
import type { Inline, Mark } from '#domain/stories/body/inline';
import type { ListItem } from '#domain/stories/body/text-blocks';

/** A body in lines that a person can read and compare: kind, then words with their marks; what is inside is set in. */
export const sketchBody = ({ content }: Body): string => content.flatMap(sketch).join('\n');

function sketch(node: Block | ListItem): string[] {
  switch (node.type) {
    case 'paragraph':
      return [`p: ${sketchInline(node.content)}`];
    case 'heading':
      return [`h${node.attrs.level}: ${sketchInline(node.content)}`];
    case 'horizontalRule':
      return ['rule'];
    case 'blockquote':
      return ['quote', ...inside(node.content)];
    case 'bulletList':
      return ['bullets', ...inside(node.content)];
    case 'orderedList':
      return [`numbers from ${node.attrs?.start ?? 1}`, ...inside(node.content)];
    case 'listItem':
      return ['item', ...inside(node.content)];
    case 'table':
      return [
        `table ${node.attrs.caption}`.trim(),
        ...node.content.map(({ content }) =>
          content
            .map((cell) => `${cell.type === 'tableHeader' ? '# ' : '| '}${sketchInline(cell.content)}`)
            .join(' '),
        ),
      ];
    case 'embed':
      return [
        `embed ${node.attrs.provider} ${node.attrs.url}`,
        ...node.attrs.quote
          .split('\n')
          .filter(Boolean)
          .map((line) => `  ${line}`),
      ];
    default:
      return [`${node.type}: ${bodyText({ type: 'doc', content: [node] })}`];
  }
}

const inside = (nodes: (Block | ListItem)[]): string[] => nodes.flatMap(sketch).map((line) => `  ${line}`);

const sketchInline = (content: readonly Inline[] = []): string =>
  content
    .map((node) => {
      if (node.type === 'hardBreak') return '<br>';
      if (node.type === 'footnote') return `<note>${sketchInline(node.content)}</note>`;
      return (node.marks ?? []).reduceRight(sketchMark, node.text);
    })
    .join('');

const sketchMark = (words: string, mark: Mark): string =>
  mark.type === 'link' ? `<link ${mark.attrs.href}>${words}</link>` : `<${mark.type}>${words}</${mark.type}>`;
