import type { ReactNode } from 'react';
import { DeskDialog } from '../desk-dialog.tsx';
import type { Block } from './front-words.ts';

type BlockDialogProps = { blocks: Block[]; onChoose: (block: string) => void; onClose: () => void };

/** To which block a story goes. */
export function BlockDialog({ blocks, onChoose, onClose }: BlockDialogProps): ReactNode {
  return (
    <DeskDialog title="Move to another block" onClose={onClose}>
      <ul className="found-stories">
        {blocks.map(({ id, name }) => (
          <li key={id}>
            <button type="button" onClick={() => onChoose(id)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          Cancel
        </button>
      </div>
    </DeskDialog>
  );
}
