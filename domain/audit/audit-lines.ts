import type { AuditRow } from '#db/audit';
import { CSV_MARK, csvLine } from '#lib/csv';

export const EXPORT_FORMATS = ['csv', 'jsonl'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const COLUMNS = ['at', 'account', 'name', 'action', 'subject', 'details', 'request'] as const;

type Line = Record<(typeof COLUMNS)[number], string | null>;

/** What a file of this kind begins with. */
export const headOf = (format: ExportFormat): string => (format === 'csv' ? CSV_MARK + csvLine(COLUMNS) : '');

export function lineOf(row: AuditRow, format: ExportFormat): string {
  const { accountId, accountName, action, subject, details, requestId } = row;
  const at = new Date(row.at).toISOString();
  const named = { at, account: accountId, name: accountName, action, subject, request: requestId };
  if (format === 'jsonl') return `${JSON.stringify({ ...named, details })}\n`;
  const line: Line = { ...named, details: JSON.stringify(details) };
  return csvLine(COLUMNS.map((column) => line[column] ?? ''));
}
