import type { ReactNode } from 'react';
import { BYLINE_ROLES, type Byline, type BylineRole } from '#domain/stories/bylines';
import { ROLE_WORDS } from './role-words.ts';

type BylineRowProps = {
  byline: Byline;
  place: number;
  count: number;
  onRole: (role: BylineRole) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
};

/** One person: what they did, and their place. At an end the button stays, so that the focus is not lost. */
export function BylineRow({ byline, place, count, onRole, onMove, onRemove }: BylineRowProps): ReactNode {
  const { name, role } = byline;
  return (
    <li>
      <bdi>{name}</bdi>
      <select
        aria-label={`What ${name} did`}
        value={role}
        onChange={({ target: { value } }) =>
          onRole(BYLINE_ROLES.find((known) => known === value) ?? 'reporting')
        }
      >
        {BYLINE_ROLES.map((known) => (
          <option key={known} value={known}>
            {ROLE_WORDS[known]}
          </option>
        ))}
      </select>
      <span className="byline-places">
        <Move name={name} by={-1} isEnd={place === 0} onMove={onMove} />
        <Move name={name} by={1} isEnd={place === count - 1} onMove={onMove} />
        <button type="button" aria-label={`Remove ${name}`} onClick={onRemove}>
          ×
        </button>
      </span>
    </li>
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
