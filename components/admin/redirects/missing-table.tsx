import type { ReactNode } from 'react';
import type { MissingPath } from '#domain/redirects/redirect';
import { momentWords, type NewsroomClock } from '../moment-words.ts';
import { RowWay } from './row-way.tsx';

type MissingTableProps = {
  paths: MissingPath[];
  now: number;
  clock: NewsroomClock;
  onLead: (path: string) => void;
  onDismiss: (path: string) => void;
};

export const MissingTable = ({ paths, now, clock, onLead, onDismiss }: MissingTableProps): ReactNode => (
  <table className="desk-table redirect-table">
    <thead>
      <tr>
        <th scope="col">Address</th>
        <th scope="col">Times</th>
        <th scope="col">Last</th>
        <th scope="col">
          <span className="unseen">What to do</span>
        </th>
      </tr>
    </thead>
    <tbody>
      {paths.map(({ path, hits, lastAt }) => (
        <tr key={path}>
          <th scope="row">
            <bdi className="redirect-path">{path}</bdi>
          </th>
          <td data-label="Times">{hits}</td>
          <td data-label="Last">
            <time dateTime={new Date(lastAt).toISOString()}>{momentWords(lastAt, now, clock)}</time>
          </td>
          <td className="redirect-ways">
            <RowWay
              words="Lead it elsewhere"
              label="Lead it elsewhere:"
              path={path}
              onTake={() => onLead(path)}
            />
            <RowWay words="Dismiss" path={path} onTake={() => onDismiss(path)} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
