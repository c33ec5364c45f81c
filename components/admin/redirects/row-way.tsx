import type { ReactNode } from 'react';

type RowWayProps = { words: string; path: string; label?: string; onTake: () => void };

/** What can be done with the address of a row. */
export const RowWay = ({ words, path, label = words, onTake }: RowWayProps): ReactNode => (
  <button type="button" className="desk-link" aria-label={`${label} ${path}`} onClick={onTake}>
    {words}
  </button>
);
