import { setImmediate as letOthersGo } from 'node:timers/promises';
import { piecesOf } from '#lib/pieces';

const HOUR = 3_600_000;
/** So many hours of counts are read at once; SQLite keeps everybody waiting meanwhile. */
const HOURS_AT_ONCE = 6;
/** So many stories by their names. */
const IDS_AT_ONCE = 200;

/** ms UTC, the end not included. */
export type Instants = { from: number; to: number };

/** What is asked of a long span, asked of its parts one after the other, with others in between. */
export const inSpans = <Row>(span: Instants, list: (part: Instants) => PromiseLike<Row[]>): Promise<Row[]> =>
  inTurn(partsOf(span), list);

/** The same of days. */
export const inDays = <Row>(
  days: readonly string[],
  list: (day: { from: string; to: string }) => PromiseLike<Row[]>,
): Promise<Row[]> => inTurn(days, (day) => list({ from: day, to: day }));

/** The same of many stories. */
export const inPieces = <Row>(
  ids: readonly string[],
  list: (ids: string[]) => PromiseLike<Row[]>,
): Promise<Row[]> => inTurn(piecesOf(ids, IDS_AT_ONCE), list);

function* partsOf({ from, to }: Instants): Generator<Instants> {
  const length = HOURS_AT_ONCE * HOUR;
  for (let start = from; start < to; start += length) yield { from: start, to: Math.min(start + length, to) };
}

async function inTurn<Part, Row>(
  parts: Iterable<Part>,
  list: (part: Part) => PromiseLike<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const part of parts) {
    for (const row of await list(part)) rows.push(row);
    await letOthersGo();
  }
  return rows;
}
