import { setTimeout as wait } from 'node:timers/promises';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { environment } from '../lib/environment.ts';
import { log } from '../lib/log.ts';
import type { Database, Query } from './client.ts';
import { lookNow } from './edition-look.ts';
import { sqlState } from './errors.ts';

/** For pg: where DATABASE_URL leads. */
export function databaseUrl(): string {
  const url = environment().databaseUrl;
  if (url === null) throw new Error('DATABASE_URL is not set, so there is no PostgreSQL to connect to.');
  return url;
}

/**
 * How often work is tried, by SQLSTATE: serialization failure, deadlock, and unique violation, which is what a
 * serialization failure looks like when two transactions insert the same key; a true one comes again.
 */
const ATTEMPTS: Record<string, number> = { '40001': 12, '40P01': 12, '23505': 3 };
const LONGEST_PAUSE_MS = 500;

export function openDatabase(): Database {
  const pool = new pg.Pool({ connectionString: databaseUrl(), max: 10 });
  // A connection that breaks is replaced at the next query; unheard, the event would end the process.
  pool.on('error', (error) => log.warn({ code: sqlState(error) }, 'a database connection broke'));
  pool.on('connect', (client) => client.on('error', () => undefined)); // the query under way tells its caller
  const database = drizzle({ client: pool, casing: 'snake_case' });

  return {
    read: asQuery(database),
    async transact(work) {
      const inOne = () => database.transaction((tx) => work(asQuery(tx)), { isolationLevel: 'serializable' });
      const result = await retried(inOne);
      // This node's own change is seen by its next request, not by the next notification.
      await lookNow().catch((error: unknown) => log.warn({ error }, 'the edition is unknown')); // it is committed
      return result;
    },
    close: () => pool.end(),
  };
}

async function retried<T>(attempt: () => Promise<T>): Promise<T> {
  for (let count = 1; ; count++) {
    try {
      return await attempt();
    } catch (error) {
      if (count >= (ATTEMPTS[sqlState(error) ?? ''] ?? 1)) throw error;
      await wait(Math.random() * Math.min(LONGEST_PAUSE_MS, 10 * 2 ** count));
    }
  }
}

// The schema's columns have the same JavaScript types on both engines (see dialect.ts), and so the same queries.
const asQuery = (database: Pick<NodePgDatabase, 'select'>): Query => database as unknown as Query;
