import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { log } from '../lib/log.ts';
import { CommitUnknown, isConnectionLost, sqlState } from './errors.ts';

/** A statement is given up by the server, a server that says nothing at all by us. */
const STATEMENT_MS = 8000;
const ANSWER_MS = 10_000;

/** Connections for pages and changes. */
export function openPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    connectionTimeoutMillis: ANSWER_MS,
    query_timeout: ANSWER_MS,
    verify: (client, ready) => void client.query(SESSION).then(() => ready(), ready),
  });
  // A connection that breaks is replaced at the next query; unheard, the event would end the process.
  pool.on('error', (error) => log.warn({ code: sqlState(error) }, 'a database connection broke'));
  pool.on('connect', (client) => client.on('error', () => undefined)); // the query under way tells its caller
  return pool;
}

/** A node that is cut off in the middle of a change must not keep the others waiting for its locks. */
const SESSION = `SET statement_timeout = ${STATEMENT_MS}; SET idle_in_transaction_session_timeout = ${ANSWER_MS}`;

/** Reads ask the pool itself, changes take a connection out of it: so it is only reads that are asked again. */
export const askingAgain = (pool: pg.Pool): pg.Pool =>
  new Proxy(pool, {
    get: (target, name): unknown =>
      name === 'query'
        ? (...given: unknown[]) => patiently(() => answerOf(Reflect.apply(target.query, target, given)))
        : Reflect.get(target, name),
  });

const answerOf = async (answer: unknown): Promise<unknown> => answer;

/** So long a server is waited for that starts anew: a slow page, and no error. */
const PATIENCE_MS = 2500;
const PAUSE_MS = 100;

/** Goes on trying for a moment while the server is away; the attempt must be one that may be made twice. */
export async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (error instanceof CommitUnknown || !isConnectionLost(error) || performance.now() > until)
        throw error;
      await wait(PAUSE_MS);
    }
  }
}
