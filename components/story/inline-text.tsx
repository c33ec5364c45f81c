import type { ReactNode } from 'react';
import { isInserted } from '#domain/stories/body/annotations';
import type { Inline, Mark } from '#domain/stories/body/inline';
import { impossible } from '#lib/impossible';
import { FootnoteMark } from './footnote-mark.tsx';
import type { TextSetting } from './text-setting.ts';

type Props = { content: readonly Inline[] | undefined; setting: Pick<TextSetting, 'footnotes'> };

/** The words of a block with their marks. Of the desk's own marks nothing is shown, nor what is only suggested. */
export const InlineText = ({ content, setting }: Props) =>
  content?.map((node, place) =>
    isInserted(node) ? null : node.type === 'footnote' ? (
      <FootnoteMark key={place} number={setting.footnotes.get(node)} />
    ) : (
      <MarkedText key={place} node={node} />
    ),
  );

export function MarkedText({ node }: { node: Exclude<Inline, { type: 'footnote' }> }) {
  const bare: ReactNode = node.type === 'text' ? node.text : <br />;
  return (node.marks ?? []).reduceRight<ReactNode>((inside, mark) => marked(mark, inside), bare);
}

function marked(mark: Mark, inside: ReactNode): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{inside}</strong>;
    case 'italic':
      return <em>{inside}</em>;
    case 'superscript':
      return <sup>{inside}</sup>;
    case 'subscript':
      return <sub>{inside}</sub>;
    case 'link':
      return <a href={mark.attrs.href}>{inside}</a>;
    case 'note':
    case 'insertion':
    case 'deletion':
      return inside;
    default:
      return impossible(mark);
  }
}
