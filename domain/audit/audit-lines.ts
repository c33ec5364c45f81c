import type { AuditRow } from '#db/audit';

export const EXPORT_FORMATS = ['csv', 'jsonl'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const COLUMNS = ['at', 'account', 'name', 'action', 'subject', 'details', 'request'] as const;

type Line = Record<(typeof COLUMNS)[number], string | null>;

/** What a file of this kind begins with: spreadsheets know UTF-8 by its mark. */
export const headOf = (format: ExportFormat): string =>
  format === 'csv' ? `\uFEFF${csvLine([...COLUMNS])}` : '';

export function lineOf(row: AuditRow, format: ExportFormat): string {
  const { accountId, accountName, action, subject, details, requestId } = row;
  const at = new Date(row.at).toISOString();
  const named = { at, account: accountId, name: accountName, action, subject, request: requestId };
  if (format === 'jsonl') return `${JSON.stringify({ ...named, details })}\n`;
  const line: Line = { ...named, details: JSON.stringify(details) };
  return csvLine(COLUMNS.map((column) => line[column] ?? ''));
}

/** RFC 4180. */
const csvLine = (cells: string[]) => `${cells.map(csvCell).join(',')}\r\n`;

/** A cell that a spreadsheet would take for a formula begins with an apostrophe, which it does not show. */
function csvCell(text: string): string {
  const harmless = /^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
