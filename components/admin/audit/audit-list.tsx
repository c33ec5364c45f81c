import type { ReactNode } from 'react';
import type { Sought } from '#domain/audit/audit-filter';
import type { AuditEntryShown } from '#domain/audit/read-audit';
import { momentWords, type NewsroomClock } from '../moment-words.ts';
import { auditAddress } from './audit-address.ts';
import { actionWords, detailWords } from './audit-words.ts';

type AuditListProps = {
  entries: AuditEntryShown[];
  next: string | null;
  sought: Sought;
  isFirst: boolean;
  now: number;
  clock: NewsroomClock;
};

export function AuditList({ entries, next, sought, isFirst, now, clock }: AuditListProps): ReactNode {
  if (entries.length === 0)
    return (
      <p className="no-stories">
        Nothing of this kind is in the audit. <a href="/admin/audit">Show everything</a>
      </p>
    );
  return (
    <>
      <table className="desk-table audit-table">
        <thead>
          <tr>
            {['When', 'Who', 'What', 'About'].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <AuditLine key={entry.id} entry={entry} now={now} clock={clock} />
          ))}
        </tbody>
      </table>
      <nav className="desk-pages" aria-label="Pages of the audit">
        {!isFirst && <a href={auditAddress(sought)}>Newest</a>}
        {next && <a href={auditAddress(sought, next)}>Older entries</a>}
      </nav>
    </>
  );
}

function AuditLine({ entry, now, clock }: { entry: AuditEntryShown; now: number; clock: NewsroomClock }) {
  const request = entry.requestId === null ? '' : `request ${entry.requestId}`;
  const details = [detailWords(entry.details), request].filter(Boolean).join(' · ');
  const instant = new Date(entry.at).toISOString();
  return (
    <tr>
      <td>
        <time dateTime={instant} title={instant}>
          {momentWords(entry.at, now, clock)}
        </time>
      </td>
      <td>
        <bdi>{entry.accountName}</bdi>
      </td>
      <td>{actionWords(entry.action)}</td>
      <td>
        <bdi>{entry.href === null ? entry.words : <a href={entry.href}>{entry.words}</a>}</bdi>
        {details && <span className="desk-table-more">{details}</span>}
      </td>
    </tr>
  );
}
