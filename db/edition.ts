import { eq, sql } from 'drizzle-orm';
import type { Query } from './client.ts';
import { engine } from './engine.ts';
import { edition } from './schema.ts';

export type Edition = { number: number; hard: number };

/** The channel that PostgreSQL announces a new edition on. */
export const EDITION_CHANNEL = 'stringer_edition';

export async function findEdition(query: Query): Promise<Edition> {
  const [row] = await query.select({ number: edition.number, hard: edition.hard }).from(edition);
  return row ?? { number: 0, hard: 0 };
}

/** One more edition, in the transaction of the change that readers can see. `hard`: it took something away. */
export async function raiseEdition(tx: Query, { hard }: { hard: boolean }): Promise<void> {
  const next = sql`${edition.number} + 1`;
  await tx
    .insert(edition)
    .values({ id: 1, number: 1, hard: hard ? 1 : 0 })
    .onConflictDoUpdate({ target: edition.id, set: { number: next, ...(hard ? { hard: next } : {}) } });
  if (engine === 'postgres') await announce(tx);
}

async function announce(tx: Query): Promise<void> {
  const channel = sql.raw(`'${EDITION_CHANNEL}'`);
  await tx
    .select({ sent: sql`pg_notify(${channel}, ${edition.number}::text)` })
    .from(edition)
    .where(eq(edition.id, 1));
}
