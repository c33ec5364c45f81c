import type { ReactNode } from 'react';

/** What a field is called and what stands in it. */
export type Said = readonly [label: string, value: string];

type TheirVersionProps = {
  title: string;
  /** By the field's name; those that differ are shown. */
  mine: Readonly<Record<string, Said>>;
  theirs: Readonly<Record<string, Said>>;
  /** What is said where nothing differs. */
  same: string;
  /** 'Take theirs' */
  take: string;
  onSettle: (which: 'mine' | 'theirs') => void;
};

/** What somebody else saved while a form was open, where it differs from what stands in it. */
export function TheirVersion({ title, mine, theirs, same, take, onSettle }: TheirVersionProps): ReactNode {
  const rows = Object.entries(theirs).filter(([field, [, value]]) => mine[field]?.[1] !== value);
  return (
    <div className="their-settings">
      <h2>{title}</h2>
      {rows.length === 0 && <p>{same}</p>}
      <dl>
        {rows.map(([field, [label, value]]) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd>{value || 'empty'}</dd>
          </div>
        ))}
      </dl>
      <p>
        <button type="button" className="button" onClick={() => onSettle('mine')}>
          Keep what I wrote
        </button>{' '}
        <button type="button" className="button" onClick={() => onSettle('theirs')}>
          {take}
        </button>
      </p>
    </div>
  );
}
