import type { Cursor } from '#db/cursor';

/** Where a list goes on, as it stands in a URL: the instant in base 36, a hyphen, the identity. */
export const writeCursor = ({ at, id }: Cursor): string => `${at.toString(36)}-${id}`;

/** Null when the text is no cursor of ours, in our own spelling. */
export function readCursor(text: string): Cursor | null {
  const match = /^([0-9a-z]{1,9})-([0-9a-f]{32})$/.exec(text);
  if (!match?.[1] || !match[2]) return null;
  const cursor = { at: Number.parseInt(match[1], 36), id: match[2] };
  return writeCursor(cursor) === text ? cursor : null;
}

/** One page of rows that were asked for with one more than it shows: that one tells whether there is a next page. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  placeOf: (row: Row) => Cursor,
): { shown: Row[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { shown, next: rows.length > limit && last !== undefined ? writeCursor(placeOf(last)) : null };
}
