import { AsyncLocalStorage } from 'node:async_hooks';
import { engine } from './engine.ts';
import * as postgres from './postgres.ts';
import * as sqlite from './sqlite.ts';

/** A connection, or a transaction, that statements run on. Statements are awaited, never `.get()` or `.run()`. */
export type Query = sqlite.Query;

export type Database = {
  read: Query;
  /** Runs `work` in a transaction of its own, one after the other; commits when it resolves. */
  transact<T>(work: (tx: Query) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

// Next bundles modules more than once into one process: what must be one hangs on globalThis.
const KEY = Symbol.for('stringer.database');
type Shared = { database: Database | null; writing: AsyncLocalStorage<true> };
const slots = globalThis as typeof globalThis & { [KEY]?: Shared };

function shared(): Shared {
  return (slots[KEY] ??= { database: null, writing: new AsyncLocalStorage() });
}

function database(): Database {
  return (shared().database ??= engine === 'postgres' ? postgres.openDatabase() : sqlite.openDatabase());
}

/** The connection for reads that decide nothing. */
export const read = (): Query => database().read;

/**
 * One atomic change; reads that decide it stand inside. No other I/O inside, since everybody waits.
 * PostgreSQL may run `work` again after a serialization failure, so it must have no effect but its statements.
 */
export function write<T>(work: (tx: Query) => Promise<T>): Promise<T> {
  const { writing } = shared();
  if (writing.getStore()) throw new Error('A write within a write: pass the transaction on instead.');
  return writing.run(true, () => database().transact(work));
}

export async function closeDatabase(): Promise<void> {
  const open = shared().database;
  shared().database = null;
  await open?.close();
}
