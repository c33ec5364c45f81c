import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Query } from '../client.ts';
import { signed } from './headline-words.ts';
import type { FoundBy, TextOf } from './text.ts';

/** FTS5, whose rows are the entries. The words come folded: its own tokenizer only parts them at spaces. */
export async function insertText(tx: Query, entry: number, text: TextOf): Promise<void> {
  const { standfirst, names, body, marks } = text;
  const headline = `${text.headline} ${signed(text.headline)}`;
  await Promise.resolve(
    tx.run(sql`insert into find_text (rowid, headline, standfirst, names, body, marks)
      values (${entry}, ${headline}, ${standfirst}, ${names}, ${body}, ${marks.join(' ')})`),
  );
}

/** The newest entries that are found. */
export async function listFound(query: Query, { by, from, to, limit }: FoundBy): Promise<number[]> {
  const words = expression(by);
  const marks = by.marks.map((mark) => `"${mark}"`).join(' AND ');
  const all = marks === '' ? words : `(${words}) AND ${marks}`;
  const rows = await query
    .select({ entry: sql<number>`rowid` })
    .from(sql`find_text`)
    .where(sql`find_text match ${all} and rowid between ${from} and ${to}`)
    .orderBy(sql`rowid desc`)
    .limit(limit);
  return rows.map(({ entry }) => entry);
}

/** Quoted, and of letters, digits and our sign only: nothing of it can be read as an operator. */
function expression({ wanted, unwanted }: FoundBy['by']): string {
  const clauses = wanted.map(({ anyOf }) => `(${anyOf.map(quoted).join(' OR ')})`).join(' AND ');
  return unwanted.reduce((rest, { anyOf }) => `(${rest}) NOT (${anyOf.map(quoted).join(' OR ')})`, clauses);
}

const quoted = (words: readonly string[]): string => `"${words.join(' ')}"`;

/** The rows of a list in one parameter, however many there are. */
export const oneOf = (values: readonly string[] | readonly number[]): SQL =>
  sql`in (select value from json_each(${JSON.stringify(values)}))`;

/** For text that begins with some letters, by the index: its order is that of the bytes. */
export const ordered = (column: SQL): SQL => column;

/** Without a condition SQLite gives the pages back unread. */
export async function emptyTable(tx: Query, table: SQLWrapper): Promise<void> {
  await Promise.resolve(tx.run(sql`delete from ${table}`));
}

/** Rows of two columns in one parameter. */
export const pairs = (rows: readonly (readonly [string, string | number])[]): SQL =>
  sql`select value ->> 0, value ->> 1 from json_each(${JSON.stringify(rows)})`;
