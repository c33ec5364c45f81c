import { setTimeout as wait } from 'node:timers/promises';
import { log } from '../lib/log.ts';
import { withoutValues } from '../lib/without-values.ts';
import { createConfirmedEdition } from './confirmed-edition.ts';
import type { Edition } from './edition.ts';
import { editionSchema, openEditionLine } from './edition-line.ts';
import { setLook } from './edition-look.ts';
import { engine } from './engine.ts';
import { connect } from './sqlite.ts';

/** Knows the edition at every request, cheaply: on SQLite without a query, on PostgreSQL from memory. */
export type EditionWatch = {
  current(): Edition;
  /** Whether that is recent enough to show pages by. */
  isConfirmed(): boolean;
  /** Waits a moment where it is not. False: the database is away. */
  untilConfirmed(): Promise<boolean>;
  close(): Promise<void>;
};

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
  const readRow = (): Edition => editionSchema.parse(row.get()) ?? { number: 0, hard: 0 };
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
    isConfirmed: () => true,
    untilConfirmed: async () => true,
    async close() {
      connection.close();
    },
  };
}

/** Well below the second that an answer is good for. While there is none, it is asked for with each tick. */
const POLL_MS = 400;
const TICK_MS = 100;

const now = (): number => performance.now();

/** LISTEN tells at once; the questions on the same connection find out whether it still hears anything. */
async function watchPostgres(): Promise<EditionWatch> {
  const line = openEditionLine({ changed: () => void look(), lost: () => void look() });
  const closing = new AbortController();
  let askedAt = now();
  const confirmed = createConfirmedEdition({ edition: await line.ask(), askedAt }, now);
  const look = oneAtATime(async () => {
    askedAt = now();
    try {
      const edition = await line.ask();
      if (confirmed.isAway()) log.info('the database answers again');
      confirmed.answered(edition, askedAt);
    } catch (error) {
      const isNews = !confirmed.isAway() && !closing.signal.aborted;
      if (isNews) log.warn({ error: String(withoutValues(error)) }, 'the database does not answer');
      confirmed.unanswered();
    }
  });
  const attend = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      if (confirmed.isAway() || now() - askedAt >= POLL_MS) await look();
      await wait(TICK_MS, undefined, { signal: closing.signal }).catch(() => undefined); // it closes
    }
  };
  const attending = attend();
  setLook(look);

  const { current, isConfirmed, untilConfirmed } = confirmed;
  return {
    current,
    isConfirmed,
    untilConfirmed,
    async close() {
      setLook(null);
      closing.abort();
      await line.close();
      await attending;
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
    following ??= running.then(() => {
      following = null;
      return start();
    });
    return following;
  };
}
