import { type AnyColumn, or, type SQL, sql } from 'drizzle-orm';

/** Whether any of these columns has these words in it, whatever their case; no words: undefined, which asks nothing. */
export function contains(words: string, ...columns: AnyColumn[]): SQL | undefined {
  if (words === '') return undefined;
  const pattern = `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  return or(...columns.map((column) => sql`lower(${column}) like ${pattern} escape '\\'`));
}
