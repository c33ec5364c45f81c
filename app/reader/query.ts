import { readCursor } from '#domain/stories/cursor';
import { isSlug } from '#lib/slug';

/** As Next gives it: a name that stands twice is a list. */
export type Query = Promise<Record<string, string | string[] | undefined>>;

/** Where a list goes on, or null for its beginning; the front door lets only true cursors through. */
export async function readBefore(query: Query): Promise<string | null> {
  const { before } = await query;
  return typeof before === 'string' && readCursor(before) ? before : null;
}

/** The name that a page of an index begins with, by its slug; null: the first. */
export async function readFrom(query: Query): Promise<string | null> {
  const { from } = await query;
  return typeof from === 'string' && isSlug(from) ? from : null;
}
