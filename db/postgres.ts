import { setTimeout as wait } from 'node:timers/promises';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { environment } from '../lib/environment.ts';
import type { Database, Query } from './client.ts';
import { lookNow } from './edition-look.ts';
import { CommitUnknown, isConnectionLost, isUnanswered, sqlState } from './errors.ts';
import { askingAgain, openPool, patiently } from './postgres-pool.ts';

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
  const pool = openPool(databaseUrl());
  const reads = drizzle({ client: askingAgain(pool), casing: 'snake_case' });

  return {
    read: asQuery(reads),
    async transact(work) {
      const result = await retried(() => patiently(() => transaction(pool, work)));
      await lookNow(); // this node's own change is seen by its next request, not by the next notification
      return result;
    },
    close: () => pool.end(),
  };
}

/** drizzle would give a connection that does not answer back to the pool, for the next to wait on. */
async function transaction<T>(pool: pg.Pool, work: (tx: Query) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let isDecided = false;
  const workOn = async (tx: Pick<NodePgDatabase, 'select'>): Promise<T> => {
    const result = await work(asQuery(tx));
    isDecided = true;
    return result;
  };
  try {
    const result = await drizzle({ client, casing: 'snake_case' }).transaction(workOn, SERIALIZABLE);
    client.release();
    return result;
  } catch (error) {
    const isLost = isConnectionLost(error) || isUnanswered(error);
    client.release(isLost);
    if (isLost && isDecided) throw new CommitUnknown('The change may be stored or not.', { cause: error });
    throw error;
  }
}

const SERIALIZABLE = { isolationLevel: 'serializable' } as const;

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
