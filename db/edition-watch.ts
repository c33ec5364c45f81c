import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { z } from 'zod';
import { log } from '../lib/log.ts';
import { withoutValues } from '../lib/without-values.ts';
import { read } from './client.ts';
import { EDITION_CHANNEL, type Edition, findEdition } from './edition.ts';
import { setLook } from './edition-look.ts';
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
  const look = oneAtATime(async () => {
    const next = await findEdition(read());
    if (next.number > edition.number) edition = next;
  });
  const lookOrWait = () =>
    look().catch((error: unknown) =>
      log.warn({ error: String(withoutValues(error)) }, 'the edition is unknown'),
    );
  const listener = listen(lookOrWait);
  const poll = setInterval(() => void lookOrWait(), POLL_MS);
  setLook(look);

  return {
    current: () => edition,
    async close() {
      setLook(null);
      clearInterval(poll);
      await listener.close();
    },
  };
}

/** Shares a look that is under way, and looks once more for those who came while it was. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let following: Promise<void> | null = null;
  const start = (): Promise<void> => {
    running = work().finally(() => {
      running = null;
    });
    return running;
  };
  return () => {
    if (running === null) return start();
    following ??= running
      .catch(() => undefined) // whoever waits for that one is told
      .then(() => {
        following = null;
        return start();
      });
    return following;
  };
}

/** Hears of new editions for as long as it is open, over one connection at a time. */
function listen(hear: () => Promise<void>): { close(): Promise<void> } {
  let client: pg.Client | null = null;
  const closing = new AbortController();

  const hearUntilLost = async (): Promise<void> => {
    const current = new pg.Client({ connectionString: databaseUrl() });
    client = current;
    const lost = new Promise<void>((resolve) => {
      current.on('error', () => resolve());
      current.once('end', () => resolve());
    });
    current.on('notification', () => void hear());
    await current.connect();
    await current.query(`LISTEN ${EDITION_CHANNEL}`);
    await hear(); // what changed before the connection stood
    await lost;
  };
  const goOn = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      await hearUntilLost().catch((error: unknown) =>
        log.warn({ error: String(withoutValues(error)) }, 'LISTEN failed'),
      );
      await client?.end().catch(() => undefined); // it is lost either way
      if (!closing.signal.aborted) await wait(RECONNECT_MS);
    }
  };
  const going = goOn();

  return {
    async close() {
      closing.abort();
      await client?.end().catch(() => undefined);
      await going;
    },
  };
}
