import type { ReactNode } from 'react';
import { useDragging } from './use-dragging.ts';

type OrderedRowProps = {
  /** Which list it is of: rows of others are not taken. */
  kind: string;
  name: string;
  place: number;
  count: number;
  onMove: (from: number, to: number) => void;
  /** What else can be done with it, as buttons. */
  ways?: ReactNode;
  children: ReactNode;
};

/** A row of a list that has an order. It can be dragged by its number; the buttons do the same. */
export function OrderedRow({ kind, name, place, count, onMove, ways, children }: OrderedRowProps): ReactNode {
  const drag = useDragging(kind, place, onMove);
  const move = (to: number) => {
    if (to >= 0 && to < count) onMove(place, to);
  };
  return (
    <li className={drag.isOver ? 'section-row section-target' : 'section-row'} {...drag.target}>
      <span className="section-handle" title="Drag to another place" {...drag.handle}>
        {place + 1}
      </span>
      {children}
      {/* At an end a button stays and does nothing, so that the focus is not lost under somebody's finger. */}
      <span className="section-ways">
        <button
          type="button"
          aria-label={`Move ${name} up`}
          aria-disabled={place === 0}
          onClick={() => move(place - 1)}
        >
          Up
        </button>
        <button
          type="button"
          aria-label={`Move ${name} down`}
          aria-disabled={place === count - 1}
          onClick={() => move(place + 1)}
        >
          Down
        </button>
        {ways}
      </span>
    </li>
  );
}
