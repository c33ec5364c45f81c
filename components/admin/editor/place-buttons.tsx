import type { ReactNode } from 'react';

type PlaceButtonsProps = {
  /** What is moved, as its buttons say. */
  name: string;
  place: number;
  count: number;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
};

/** Moves an item of a list and takes it out. At an end the button stays, so that the focus is not lost. */
export function PlaceButtons({ name, place, count, onMove, onRemove }: PlaceButtonsProps): ReactNode {
  return (
    <span className="byline-places">
      <Move name={name} by={-1} isEnd={place === 0} onMove={onMove} />
      <Move name={name} by={1} isEnd={place === count - 1} onMove={onMove} />
      <button type="button" aria-label={`Remove ${name}`} onClick={onRemove}>
        ×
      </button>
    </span>
  );
}

type MoveProps = { name: string; by: 1 | -1; isEnd: boolean; onMove: (by: 1 | -1) => void };

function Move({ name, by, isEnd, onMove }: MoveProps) {
  return (
    <button
      type="button"
      aria-disabled={isEnd}
      aria-label={by === 1 ? `Move ${name} down` : `Move ${name} up`}
      onClick={() => onMove(by)}
    >
      {by === 1 ? '↓' : '↑'}
    </button>
  );
}
