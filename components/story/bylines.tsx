import { Fragment } from 'react';

/** "By Anna Bello, Carl Dietz and Eva Fox" */
export function Bylines({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <p className="font-ui text-control">
      By{' '}
      {names.map((name, place) => (
        <Fragment key={name}>
          {separator(place, names.length)}
          <b className="font-semibold">{name}</b>
        </Fragment>
      ))}
    </p>
  );
}

function separator(place: number, count: number): string {
  if (place === 0) return '';
  return place === count - 1 ? ' and ' : ', ';
}
