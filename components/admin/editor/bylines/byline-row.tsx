import type { ReactNode } from 'react';
import { BYLINE_ROLES, type Byline, type BylineRole } from '#domain/stories/bylines';
import { PlaceButtons } from '../place-buttons.tsx';
import { ROLE_WORDS } from './role-words.ts';

type BylineRowProps = {
  byline: Byline;
  place: number;
  count: number;
  onRole: (role: BylineRole) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
};

/** One person: what they did, and their place. */
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
      <PlaceButtons name={name} place={place} count={count} onMove={onMove} onRemove={onRemove} />
    </li>
  );
}
