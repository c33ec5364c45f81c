import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Written } from './check-redirects.ts';
import type { Wrong } from './flatten.ts';
import { IMPORT_BYTES_MAX, IMPORT_ROWS_MAX } from './redirect.ts';

/** What stands in a file of redirects: from,to in each line; a first line that says so may stand above. */
export type RedirectFile = { written: Written[]; wrong: Wrong[] };

const recordsSchema = z.array(
  z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }),
);

/** The lines of a file, or why it is none. */
export function readRedirectFile(csv: string): RedirectFile | string {
  if (Buffer.byteLength(csv) > IMPORT_BYTES_MAX)
    return `A file may have at most ${IMPORT_BYTES_MAX / 1_000_000} MB.`;
  if (csv.includes('\0')) return NO_CSV;
  const rows = readRows(csv);
  if (rows === null) return NO_CSV;
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const body = isHead(filled[0]?.cells) ? filled.slice(1) : filled;
  if (body.length === 0) return 'There is no redirect in this file. A line has two cells: from and to.';
  if (body.length > IMPORT_ROWS_MAX)
    return `A file may have at most ${IMPORT_ROWS_MAX} redirects; this one has ${body.length}. Split it.`;
  const file: RedirectFile = { written: [], wrong: [] };
  for (const { line, cells } of body) {
    const [from, to, ...more] = cells;
    if (from && to && more.every((cell) => cell === '')) file.written.push({ line, from, to });
    else file.wrong.push({ line, problem: 'A line has two cells: from and to.' });
  }
  return file;
}

const NO_CSV = 'This is no file of comma-separated lines (CSV). Save it as CSV in UTF-8 and choose it again.';

const isHead = (cells: string[] = []): boolean =>
  /^from$/i.test(cells[0] ?? '') && /^to$/i.test(cells[1] ?? '');

type Row = { line: number; cells: string[] };

function readRows(csv: string): Row[] | null {
  try {
    const records: unknown = parse(csv, {
      bom: true,
      delimiter: delimiterOf(csv),
      info: true,
      relax_column_count: true,
      trim: true,
    });
    return recordsSchema.parse(records).map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch {
    return null; // a quotation mark that does not end
  }
}

/** Spreadsheets write what is usual where they are. */
function delimiterOf(csv: string): string {
  const [first = ''] = csv.split(/[\r\n]/, 1);
  return [',', '\t', ';'].find((one) => first.includes(one)) ?? ',';
}
