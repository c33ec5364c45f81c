import type { ReactNode } from 'react';
import { hrefOf } from '#domain/redirects/old-address';
import type { Redirect } from '#domain/redirects/redirect';
import { momentWords, type NewsroomClock } from '../moment-words.ts';
import { RowWay } from './row-way.tsx';

type RedirectTableProps = {
  redirects: Redirect[];
  now: number;
  clock: NewsroomClock;
  onChange: (redirect: Redirect) => void;
  onDelete: (redirect: Redirect) => void;
};

export const RedirectTable = ({
  redirects,
  now,
  clock,
  onChange,
  onDelete,
}: RedirectTableProps): ReactNode => (
  <table className="desk-table redirect-table">
    <thead>
      <tr>
        <th scope="col">Old address</th>
        <th scope="col">Leads to</th>
        <th scope="col">By</th>
        <th scope="col">
          <span className="unseen">What to do</span>
        </th>
      </tr>
    </thead>
    <tbody>
      {redirects.map((redirect) => {
        const { path, target, createdAt, createdByName } = redirect;
        return (
          <tr key={path}>
            <th scope="row">
              <a className="redirect-path" dir="auto" href={hrefOf(path)}>
                {path}
              </a>
            </th>
            <td data-label="Leads to">
              <a className="redirect-path" dir="auto" href={target}>
                {target}
              </a>
            </td>
            <td data-label="By">
              <bdi>{createdByName}</bdi>,{' '}
              <time dateTime={new Date(createdAt).toISOString()}>{momentWords(createdAt, now, clock)}</time>
            </td>
            <td className="redirect-ways">
              <RowWay words="Change" path={path} onTake={() => onChange(redirect)} />
              <RowWay words="Delete" path={path} onTake={() => onDelete(redirect)} />
            </td>
          </tr>
        );
      })}
    </tbody>
  </table>
);
