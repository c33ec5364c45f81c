import { Fragment } from 'react';
import { BYLINE_ROLES, type Byline, type BylineRole, namesIn } from '#domain/stories/bylines';
import type { BylineLink } from '#domain/stories/reading';

type Props = {
  bylines: readonly Byline[] /** Those of them who have a page. */;
  people: readonly BylineLink[];
};

/** "By Anna Bello and Carl Dietz · Photographs by Chen Li · Translated by Dina Omar" */
export function Bylines({ bylines, people }: Props) {
  const parts = BYLINE_ROLES.flatMap((role) => {
    const names = namesIn(bylines, role);
    const pathOf = (name: string) => people.find((one) => one.role === role && one.name === name)?.path;
    return names.length > 0 ? [{ role, names: names.map((name) => ({ name, path: pathOf(name) })) }] : [];
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

const Names = ({ names }: { names: readonly { name: string; path: string | undefined }[] }) =>
  names.map(({ name, path }, place) => (
    <Fragment key={name}>
      {separator(place, names.length)}
      <b className="font-semibold">
        {path === undefined ? (
          name
        ) : (
          <a className="hover:underline" href={path}>
            {name}
          </a>
        )}
      </b>
    </Fragment>
  ));

function separator(place: number, count: number): string {
  if (place === 0) return '';
  return place === count - 1 ? ' and ' : ', ';
}
