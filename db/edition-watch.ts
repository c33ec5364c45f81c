import pg from 'pg';
import { z } from 'zod';
import { read } from './client.ts';
import { EDITION_CHANNEL, type Edition, findEdition } from './edition.ts';
import { engine } from './engine.ts';
import { databaseUrl } from './postgres.ts';
import { connect } from './sqlite.ts';

/** Knows the edition at every request, cheaply: on SQLite without a query, on PostgreSQL from memory. */
export type EditionWatch = { current(): Edition; close(): Promise<void> };

export const openEditionWatch = (): Promise<EditionWatch> =>
  engine === 'postgres' ? watchPostgres() : watchSqlite();

/**
 * PRAGMA data_version rises when another connection commits. It is blind to the commits of its own connection
 * and frozen inside a transaction, so this connection never writes and never opens one.
 */
async function watchSqlite(): Promise<EditionWatch> {
  const connection = connect();
  connection.pragma('query_only = ON');
  const version = connection.prepare('PRAGMA data_version').pluck();
  const row = connection.prepare('SELECT number, hard FROM edition');
  const readRow = (): Edition => rowSchema.parse(row.get()) ?? { number: 0, hard: 0 };
  let seen = version.get();
  let edition = readRow();

  return {
    current() {
      const now = version.get();
      if (now !== seen) {
        edition = readRow();
        seen = now;
      }
      return edition;
    },
    async close() {
      connection.close();
    },
  };
}

const rowSchema = z.object({ number: z.number(), hard: z.number() }).optional();

const POLL_MS = 500;
const RECONNECT_MS = 500;

/** LISTEN tells at once; the poll behind it finds what a broken connection did not hear. */
async function watchPostgres(): Promise<EditionWatch> {
  let edition = await findEdition(read());
  let closed = false;
  let listener: pg.Client | null = null;
  const refresh = async () => {
    const next = await findEdition(read()).catch(() => edition); // unreachable for now: the next poll asks again
    if (next.number > edition.number) edition = next;
  };
  const listen = async () => {
    if (closed) return;
    const client = new pg.Client({ connectionString: databaseUrl() });
    listener = client;
    client.on('notification', () => void refresh());
    client.on('error', () => setTimeout(() => void listen(), RECONNECT_MS).unref());
    await client.connect().then(
      () => client.query(`LISTEN ${EDITION_CHANNEL}`),
      () => setTimeout(() => void listen(), RECONNECT_MS).unref(),
    );
  };
  await listen();
  const poll = setInterval(() => void refresh(), POLL_MS);

  return {
    current: () => edition,
    async close() {
      closed = true;
      clearInterval(poll);
      await listener?.end();
    },
  };
}
