import * as postgres from 'drizzle-orm/pg-core';
import * as sqlite from 'drizzle-orm/sqlite-core';
import { engine } from './engine.ts';

/**
 * A small column kit that both engines speak. The schema is written once with it.
 * An instant is milliseconds UTC; a day is 'YYYY-MM-DD' in the newsroom's time zone;
 * JSON is `unknown` until the domain has parsed it.
 */
const sqliteKit = {
  table: sqlite.sqliteTable,
  text: () => sqlite.text(),
  integer: () => sqlite.integer(),
  flag: () => sqlite.integer({ mode: 'boolean' }),
  instant: () => sqlite.integer({ mode: 'number' }),
  json: () => sqlite.text({ mode: 'json' }),
  index: sqlite.index,
  uniqueIndex: sqlite.uniqueIndex,
  primaryKey: sqlite.primaryKey,
};

const postgresKit = {
  table: postgres.pgTable,
  text: () => postgres.text(),
  integer: () => postgres.integer(),
  flag: () => postgres.boolean(),
  instant: () => postgres.bigint({ mode: 'number' }),
  json: () => postgres.jsonb(),
  index: postgres.index,
  uniqueIndex: postgres.uniqueIndex,
  primaryKey: postgres.primaryKey,
};

// The one cast: both kits answer the same calls with columns of the same JavaScript types.
export const kit = engine === 'postgres' ? (postgresKit as unknown as typeof sqliteKit) : sqliteKit;
