import { z } from 'zod';
import type { Query } from '#db/client';
import { listMediaRows, type MediaRow } from '#db/media';
import type { Picture } from './picture.ts';

const widthsSchema = z.array(z.number());

/** The pictures with these ids, by id; what does not exist is not in the map. */
export async function getPictures(query: Query, ids: string[]): Promise<Map<string, Picture>> {
  const rows = await listMediaRows(query, [...new Set(ids)]);
  return new Map(rows.map((row) => [row.id, pictureOf(row)]));
}

/** A row of the library with its own words; a story's words win over them (domain/stories/cards.ts). */
export const pictureOf = (row: MediaRow): Picture => ({
  id: row.id,
  version: row.version,
  width: row.width,
  height: row.height,
  widths: widthsSchema.parse(row.widths),
  alt: row.alt,
  caption: row.caption,
  credit: row.credit,
  decorative: row.decorative,
  focal: { x: row.focalX, y: row.focalY },
});
