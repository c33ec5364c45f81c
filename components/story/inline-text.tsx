import type { ReactNode } from 'react';
import type { Inline, Mark } from '#domain/stories/body';
import { impossible } from '#lib/impossible';

/** The words of a block with their marks. */
export const InlineText = ({ content }: { content: readonly Inline[] | undefined }) =>
  content?.map((node, place) => <InlineNode key={place} node={node} />);

function InlineNode({ node }: { node: Inline }) {
  const bare: ReactNode = node.type === 'text' ? node.text : <br />;
  return (node.marks ?? []).reduceRight<ReactNode>((inside, mark) => marked(mark, inside), bare);
}

function marked(mark: Mark, inside: ReactNode): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{inside}</strong>;
    case 'italic':
      return <em>{inside}</em>;
    case 'link':
      return <a href={mark.attrs.href}>{inside}</a>;
    default:
      return impossible(mark);
  }
}
