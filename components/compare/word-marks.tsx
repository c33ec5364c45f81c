import type { ReactNode } from 'react';
import type { NodeMark } from '#domain/stories/compare/body-node';
import type { Piece, WordChange } from '#domain/stories/compare/words';

/** Words with what went and what came; how they are said aloud where a reader knows neither element: comparison.css. */
export const WordMarks = ({ words }: { words: readonly WordChange[] }): ReactNode =>
  words.map((change, place) => <Change key={place} {...change} />);

function Change({ kind, pieces }: WordChange) {
  const inside = pieces.map((piece, place) => (
    <MarkedPiece key={place} piece={piece} isNew={kind !== 'same'} />
  ));
  if (kind === 'removed') return <del>{inside}</del>;
  return kind === 'added' ? <ins>{inside}</ins> : inside;
}

/** @param isNew where a link leads is said when it may be what changed */
function MarkedPiece({ piece: { text, marks }, isNew }: { piece: Piece; isNew: boolean }) {
  const words: ReactNode = text === '\n' ? <br /> : text;
  const href = isNew ? marks.flatMap(addressIn)[0] : undefined;
  return (
    <>
      {marks.reduceRight(marked, words)}
      {href && <span className="change-address"> ({href})</span>}
    </>
  );
}

function marked(inside: ReactNode, { type }: NodeMark): ReactNode {
  const Element = ELEMENTS[type];
  return Element ? <Element>{inside}</Element> : <span data-mark={type}>{inside}</span>;
}
const ELEMENTS: { [mark: string]: 'strong' | 'em' | 'sup' | 'sub' | 'u' } = {
  bold: 'strong',
  italic: 'em',
  superscript: 'sup',
  subscript: 'sub',
  footnote: 'sup',
  link: 'u',
};

const addressIn = ({ type, attrs = {} }: NodeMark): string[] =>
  type === 'link' && 'href' in attrs && typeof attrs.href === 'string' ? [attrs.href] : [];
