import { getTableColumns, type InferInsertModel, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import {
  correction,
  media,
  mostRead,
  person,
  publication,
  publicationMedia,
  publicationPerson,
  publicationTopic,
  revision,
  story,
  storyMedia,
  topic,
  viewCount,
} from './schema.ts';
import { connect } from './sqlite.ts';

/** What one story and its publications are in the tables, as publishing leaves them. */
const TABLES = {
  media,
  topic,
  person,
  story,
  revision,
  publication,
  publicationTopic,
  publicationPerson,
  publicationMedia,
  storyMedia,
  correction,
  viewCount,
  mostRead,
};
type Tables = typeof TABLES;
export type BulkRows = { [Name in keyof Tables]?: InferInsertModel<Tables[Name]>[] };

const CACHE_KB = 1_000_000;

/**
 * Rows by the million into a SQLite database that nobody else has open and that is thrown away if this fails: nothing
 * is written twice, nothing waits for the disk, and only what is inserted in one call is one change.
 */
export function openBulkInsert() {
  const connection = connect();
  connection.unsafeMode(true); // or SQLite keeps its journal
  const journal = connection.pragma('journal_mode = OFF', { simple: true });
  if (journal !== 'off') throw new Error('Somebody else has the database open.');
  connection.pragma('synchronous = OFF');
  connection.pragma(`cache_size = -${CACHE_KB}`);
  const query = drizzle({ client: connection, casing: 'snake_case' });
  const inserters = new Map(
    Object.entries(TABLES).map(([name, table]) => [name, inserterInto(query, table)] as const),
  );
  return {
    insert(all: BulkRows[]): void {
      connection.exec('BEGIN IMMEDIATE');
      // Table by table, parents first.
      for (const [name, insert] of inserters)
        for (const rows of all) insert(rows[name as keyof Tables] ?? []);
      connection.exec('COMMIT');
    },
    close(): void {
      connection.pragma('journal_mode = WAL');
      connection.close();
    },
  };
}

/** Compiled once; a column that a row does not name gets its default. */
function inserterInto(query: ReturnType<typeof drizzle>, table: SQLiteTable) {
  const columns = Object.entries(getTableColumns(table));
  const places = Object.fromEntries(columns.map(([name]) => [name, sql.placeholder(name)]));
  const missing = Object.fromEntries(columns.map(([name, { default: value }]) => [name, value ?? null]));
  const statement = query.insert(table).values(places).prepare();
  return (rows: Record<string, unknown>[]): void => {
    for (const row of rows) statement.run({ ...missing, ...row });
  };
}
