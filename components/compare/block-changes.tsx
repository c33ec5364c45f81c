import type { ReactNode } from 'react';
import type { BlockChange } from '#domain/stories/compare/blocks';
import { blockName } from './block-names.ts';
import { ChangeParts, isShown, type Known } from './change-parts.tsx';

type BlockChangesProps = { blocks: readonly BlockChange[]; known: Known };

/** More unchanged blocks in a row than these are folded. */
const UNFOLDED = 2;

/** A text with what went and what came; long stretches that stayed are folded. */
export const BlockChanges = ({ blocks, known }: BlockChangesProps): ReactNode =>
  stretches(blocks).map((stretch, place) => {
    const shown = stretch.map((block, at) => <Block key={at} block={block} known={known} />);
    if (stretch[0]?.kind !== 'same' || stretch.length <= UNFOLDED) return <div key={place}>{shown}</div>;
    return (
      <details key={place} className="change-fold">
        <summary>{stretch.length} unchanged blocks</summary>
        {shown}
      </details>
    );
  });

function stretches(blocks: readonly BlockChange[]): BlockChange[][] {
  const found: BlockChange[][] = [];
  for (const block of blocks) {
    const last = found.at(-1);
    const isSame = block.kind === 'same';
    if (last && isSame === (last[0]?.kind === 'same')) last.push(block);
    else found.push([block]);
  }
  return found;
}

function Block({ block, known }: { block: BlockChange; known: Known }) {
  const { kind, type, pictures, lines } = block;
  return (
    <div className="change" data-kind={kind} data-type={type}>
      {kind !== 'same' && <p className="change-kind">{kindWords(block)}</p>}
      <ChangeParts kind={kind} pictures={pictures} lines={lines} known={known} />
      {type === 'horizontalRule' && <hr />}
    </div>
  );
}

function kindWords({ kind, type, typeBefore, pictures, lines }: BlockChange): string {
  if (typeBefore !== null) return `${blockName(typeBefore)}, now ${blockName(type).toLowerCase()}`;
  if (kind === 'changed' && !isShown({ pictures, lines }))
    return `${blockName(type)}: only notes or the setting changed`;
  return `${blockName(type)} ${kind}`;
}
