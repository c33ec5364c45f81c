import { sql } from 'drizzle-orm';
import { type Query, read, write } from '#db/client';

/**
 * Loaded into a portal before it starts: at each SIGUSR2 the disk under its database is full, or has room again. SQLite
 * then says the same as it says of a disk that is.
 */
let isFull = false;
let writer: Query | undefined;

async function turn(): Promise<void> {
  isFull = !isFull;
  writer ??= await write(async (tx) => tx); // the connection that writes, outside a transaction
  const pages = read().get<{ page_count: number }>(sql`PRAGMA page_count`)?.page_count ?? 0;
  writer.run(sql.raw(`PRAGMA max_page_count = ${isFull ? pages : 1_000_000}`));
  console.log(isFull ? 'The disk is full.' : 'The disk has room.');
}

process.on('SIGUSR2', () => void turn());
