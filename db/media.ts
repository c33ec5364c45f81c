import { inArray } from 'drizzle-orm';
import type { Query } from './client.ts';
import { media } from './schema.ts';

export type MediaRow = typeof media.$inferSelect;

export async function listMediaRows(query: Query, ids: string[]): Promise<MediaRow[]> {
  return ids.length === 0 ? [] : query.select().from(media).where(inArray(media.id, ids));
}
