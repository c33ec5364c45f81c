import pg from 'pg';
import { z } from 'zod';
import { EDITION_CHANNEL, type Edition } from './edition.ts';
import { databaseUrl } from './postgres.ts';

/** A connection to PostgreSQL for the edition alone: what is asked on it never stands in line behind a page. */
export type EditionLine = {
  /** @throws when there is no answer within a second; the next question goes over a new connection */
  ask(): Promise<Edition>;
  close(): Promise<void>;
};

/** An answer that takes longer comes too late to confirm anything. */
const ANSWER_MS = 1000;

/** Told of each new edition by LISTEN, and when the connection is lost. Opened at the first question. */
export function openEditionLine(tell: { changed: () => void; lost: () => void }): EditionLine {
  let client: pg.Client | null = null;
  let closed = false;

  const connect = async (): Promise<pg.Client> => {
    const next = new pg.Client({
      connectionString: databaseUrl(),
      connectionTimeoutMillis: ANSWER_MS,
      query_timeout: ANSWER_MS,
    });
    const lose = (): void => {
      if (client !== next) return;
      client = null;
      tell.lost();
    };
    next.on('error', lose).on('end', lose).on('notification', tell.changed);
    return orHangUp(next, async () => {
      await next.connect();
      await next.query(`LISTEN ${EDITION_CHANNEL}`);
      if (closed) throw new Error('the line to the database was closed');
      return next;
    });
  };

  return {
    async ask() {
      const asked = (client ??= await connect());
      const { rows } = await orHangUp(asked, () => asked.query('SELECT number, hard FROM edition'));
      return editionSchema.parse(rows[0]) ?? { number: 0, hard: 0 };
    },
    async close() {
      closed = true;
      const last = client;
      client = null;
      if (last) await hangUp(last);
    },
  };

  async function orHangUp<T>(asked: pg.Client, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (client === asked) client = null;
      void hangUp(asked);
      throw error;
    }
  }
}

/** What the edition's one row holds, before anything was published too. */
export const editionSchema = z.object({ number: z.number(), hard: z.number() }).optional();

/** A connection with a question that was not answered is cut, others say goodbye. */
const hangUp = (client: pg.Client): Promise<void> => client.end().catch(() => undefined);
