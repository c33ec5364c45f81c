import type { ReactNode } from 'react';
import type { ItemChange } from '#domain/stories/compare/lists';
import type { FieldChange } from '#domain/stories/compare/written';
import type { WrittenIn } from '#lib/written-in';
import { BlockChanges } from './block-changes.tsx';
import { ChangeParts, type Known } from './change-parts.tsx';
import { WordMarks } from './word-marks.tsx';

type FieldChangesProps = {
  changes: readonly FieldChange[];
  known: Known;
  written: WrittenIn;
  /** Of the headings. */
  level?: 2 | 3;
};

/** Every field in which two texts differ. */
export function FieldChanges({ changes, known, written, level = 2 }: FieldChangesProps): ReactNode {
  const Heading = level === 2 ? 'h2' : 'h3';
  return changes.map((change) => (
    <section key={change.field} className="field-change" aria-label={change.name}>
      <Heading>{change.name}</Heading>
      <div className="change-words" {...written}>
        <FieldChangeWords change={change} known={known} />
      </div>
    </section>
  ));
}

export function FieldChangeWords({ change, known }: { change: FieldChange; known: Known }): ReactNode {
  switch (change.shape) {
    case 'words':
      return (
        <p className="change-line">
          <WordMarks words={change.words} />
        </p>
      );
    case 'list':
      return (
        <ol className="change-items">
          {change.items.map((item, place) => (
            <Item key={place} item={item} known={known} />
          ))}
        </ol>
      );
    case 'text':
      return <BlockChanges blocks={change.blocks} known={known} />;
    default:
      return change satisfies never;
  }
}

function Item({ item, known }: { item: ItemChange; known: Known }) {
  const words = [item.kind === 'same' ? '' : item.kind, item.isMoved ? 'moved' : ''].filter(Boolean);
  return (
    <li className="change" data-kind={item.kind}>
      {words.length > 0 && <p className="change-kind">{words.join(', ')}</p>}
      <ChangeParts kind={item.kind} pictures={item.pictures} lines={item.lines} known={known} />
    </li>
  );
}
