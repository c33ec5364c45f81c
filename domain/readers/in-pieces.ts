import { setImmediate as letOthersGo } from 'node:timers/promises';

const HOUR = 3_600_000;
/** So many hours of counts are read at once; SQLite keeps everybody waiting meanwhile. */
const HOURS_AT_ONCE = 6;
/** So many stories by their names. */
const IDS_AT_ONCE = 200;

/** ms UTC, the end not included. */
export type Instants = { from: number; to: number };

/** What is asked of a long span, asked of its parts one after the other, with others in between. */
export async function inSpans<Row>(
  { from, to }: Instants,
  list: (span: Instants) => PromiseLike<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  const length = HOURS_AT_ONCE * HOUR;
  for (let start = from; start < to; start += length) {
    for (const row of await list({ from: start, to: Math.min(start + length, to) })) rows.push(row);
    await letOthersGo();
  }
  return rows;
}

/** The same of days. */
export async function inDays<Row>(
  days: readonly string[],
  list: (day: { from: string; to: string }) => PromiseLike<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const day of days) {
    for (const row of await list({ from: day, to: day })) rows.push(row);
    await letOthersGo();
  }
  return rows;
}

/** The same of many stories. */
export async function inPieces<Row>(
  ids: readonly string[],
  list: (ids: string[]) => PromiseLike<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let start = 0; start < ids.length; start += IDS_AT_ONCE) {
    for (const row of await list(ids.slice(start, start + IDS_AT_ONCE))) rows.push(row);
    await letOthersGo();
  }
  return rows;
}
