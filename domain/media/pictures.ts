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

/** A row of the library as a picture without words: alt, caption and credit belong to each use. */
export const pictureOf = ({ id, version, width, height, widths }: MediaRow): Picture => ({
  id,
  version,
  width,
  height,
  widths: widthsSchema.parse(widths),
  alt: '',
  caption: '',
  credit: '',
});
