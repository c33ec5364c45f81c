import { Fragment } from 'react';
import { BYLINE_ROLES, type Byline, type BylineRole, namesIn } from '#domain/stories/bylines';

/** "By Anna Bello and Carl Dietz · Photographs by Chen Li · Translated by Dina Omar" */
export function Bylines({ bylines }: { bylines: readonly Byline[] }) {
  const parts = BYLINE_ROLES.flatMap((role) => {
    const names = namesIn(bylines, role);
    return names.length > 0 ? [{ role, names }] : [];
  });
  if (parts.length === 0) return null;
  return (
    <p className="story-bylines font-ui text-control">
      {parts.map(({ role, names }, place) => (
        <Fragment key={role}>
          {place > 0 && <span className="byline-dot"> · </span>}
          <span>
            {ROLE_BEGINS[role]} <Names names={names} />
          </span>
        </Fragment>
      ))}
    </p>
  );
}

const ROLE_BEGINS: Record<BylineRole, string> = {
  reporting: 'By',
  photographs: 'Photographs by',
  translation: 'Translated by',
};

const Names = ({ names }: { names: readonly string[] }) =>
  names.map((name, place) => (
    <Fragment key={name}>
      {separator(place, names.length)}
      <b className="font-semibold">{name}</b>
    </Fragment>
  ));

function separator(place: number, count: number): string {
  if (place === 0) return '';
  return place === count - 1 ? ' and ' : ', ';
}
