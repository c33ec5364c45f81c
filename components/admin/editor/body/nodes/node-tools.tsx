import type { ReactNode } from 'react';
import type { PictureWidth } from '#domain/stories/body/pictures';

type NodeToolsProps = { name: string; children?: ReactNode; onRemove: () => void };

/** What can be done with something that stands in the text. */
export const NodeTools = ({ name, children, onRemove }: NodeToolsProps): ReactNode => (
  <div className="node-tools" contentEditable={false}>
    {children}
    <button type="button" aria-label={`Remove ${name}`} onClick={onRemove}>
      Remove
    </button>
  </div>
);

type WidthToolProps = { width: PictureWidth; onChange: (width: PictureWidth) => void };

export const WidthTool = ({ width, onChange }: WidthToolProps): ReactNode => (
  <button
    type="button"
    aria-pressed={width === 'wide'}
    onClick={() => onChange(width === 'wide' ? 'text' : 'wide')}
  >
    Wide
  </button>
);
