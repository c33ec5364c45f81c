import { readCursor } from '#domain/stories/cursor';

/** As Next gives it: a name that stands twice is a list. */
export type Query = Promise<Record<string, string | string[] | undefined>>;

/** Where a list goes on, or null for its beginning; the front door lets only true cursors through. */
export async function readBefore(query: Query): Promise<string | null> {
  const { before } = await query;
  return typeof before === 'string' && readCursor(before) ? before : null;
}
