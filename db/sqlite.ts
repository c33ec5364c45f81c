import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import BetterSqlite from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { openDataDirectory } from '../lib/data-directory.ts';
import type { Database } from './client.ts';
import { DatabaseBusy } from './errors.ts';

export type Query = BetterSQLite3Database;

const BUSY_LIMIT_MS = 5_000;
const BUSY_PAUSE_MS = 15;

/** A connection with the settings that every connection shares. */
export function connect(): BetterSqlite.Database {
  // A blocking wait would stop the event loop that is to release the lock: `begin` waits instead.
  const connection = new BetterSqlite(join(openDataDirectory(), 'portal.db'), { timeout: 0 });
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('trusted_schema = OFF');
  // SQLite's own lower() knows ASCII only; PostgreSQL's knows every alphabet.
  connection.function('lower', { deterministic: true }, (text: unknown) =>
    typeof text === 'string' ? text.toLowerCase() : text,
  );
  keepStatements(connection);
  return connection;
}

/** As many as the program has, with room for lists of different lengths. */
const STATEMENTS_MAX = 300;

/** Compiles each statement once: a page asks a dozen, and to compile them took longer than to run them. */
function keepStatements(connection: BetterSqlite.Database): void {
  const compile = connection.prepare.bind(connection);
  const kept = new Map<string, ReturnType<typeof compile>>();
  const prepare = (source: string) => {
    const statement = kept.get(source) ?? compile(source);
    if (kept.size >= STATEMENTS_MAX) kept.clear();
    kept.set(source, statement);
    return statement.reader ? statement.raw(false) : statement; // whoever had it last may have wanted raw rows
  };
  Object.assign(connection, { prepare });
}

const asQuery = (client: BetterSqlite.Database): Query => drizzle({ client, casing: 'snake_case' });

export function openDatabase(): Database {
  const writer = connect();
  const reader = connect();
  reader.pragma('query_only = ON');
  const tx = asQuery(writer);
  let last: Promise<unknown> = Promise.resolve();

  return {
    read: asQuery(reader),
    transact(work) {
      const result = last.then(() => transaction(writer, () => work(tx)));
      last = result.catch(() => undefined); // the caller has the error; the queue goes on
      return result;
    },
    async close() {
      await last;
      reader.close();
      writer.close();
    },
  };
}

async function transaction<T>(writer: BetterSqlite.Database, work: () => Promise<T>): Promise<T> {
  await begin(writer);
  try {
    const result = await work();
    writer.exec('COMMIT');
    return result;
  } catch (error) {
    if (writer.inTransaction) writer.exec('ROLLBACK');
    throw error;
  }
}

/** Takes the write lock at once or waits for another process without blocking this one. */
async function begin(writer: BetterSqlite.Database): Promise<void> {
  const limit = performance.now() + BUSY_LIMIT_MS;
  for (;;) {
    try {
      writer.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (performance.now() > limit) throw new DatabaseBusy({ cause: error });
      await wait(BUSY_PAUSE_MS);
    }
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof BetterSqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');
