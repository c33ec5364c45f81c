import { CsvError, parse } from 'csv-parse/sync';
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
  if (/[\0\uFFFD]/.test(csv)) return NO_CSV; // the second stands where a file of another encoding was read
  const rows = readRows(csv);
  if (typeof rows === 'string') return rows;
  const body = isHead(rows[0]?.cells) ? rows.slice(1) : rows;
  if (body.length === 0) return 'There is no redirect in this file. A line has two cells: from and to.';
  if (body.length > IMPORT_ROWS_MAX)
    return `A file may have at most ${IMPORT_ROWS_MAX} redirects; this one has more. Split it.`;
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

/** A head, and one more than there may be: it tells that a file has too many, and what follows it is not read. */
const ROWS_READ_MAX = IMPORT_ROWS_MAX + 2;
/** Of what stands in one line: far more than two addresses. Empty cells have their bound in the size of the file. */
const LINE_MAX = 20_000;
const TOO_LONG = `A line of this file is longer than ${LINE_MAX} characters. A line has two cells: from and to.`;

/** Lines and cells that are empty are no rows. */
function readRows(csv: string): Row[] | string {
  try {
    const records: unknown = parse(csv, {
      bom: true,
      delimiter: delimiterOf(csv),
      info: true,
      max_record_size: LINE_MAX,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      to: ROWS_READ_MAX,
      trim: true,
    });
    return recordsSchema.parse(records).map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    const isLong = error instanceof CsvError && error.code === 'CSV_MAX_RECORD_SIZE';
    return isLong ? TOO_LONG : NO_CSV; // a quotation mark that does not end
  }
}

/** Spreadsheets write what is usual where they are. */
function delimiterOf(csv: string): string {
  const [first = ''] = csv.split(/[\r\n]/, 1);
  return [',', '\t', ';'].find((one) => first.includes(one)) ?? ',';
}
