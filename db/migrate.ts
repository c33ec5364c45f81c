import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { drizzle as drizzleSqlite } from 'drizzle-orm/better-sqlite3';
import { migrate as migrateSqliteSchema } from 'drizzle-orm/better-sqlite3/migrator';
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres';
import { migrate as migratePostgresSchema } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { z } from 'zod';
import { openDataDirectory } from '../lib/data-directory.ts';
import { engine } from './engine.ts';
import { databaseUrl } from './postgres.ts';
import { connect } from './sqlite.ts';

const ROOT = join(import.meta.dirname, '..', 'drizzle');
const LOCK_WAIT_MS = 60_000;
const LOCK_NUMBER = 7_478_464; // PostgreSQL's advisory lock: any number, as long as it is always this one

/** Brings the schema up to this program. Two processes may call it at once: one waits for the other. */
export const migrate = (): Promise<void> => (engine === 'postgres' ? migratePostgres() : migrateSqlite());

async function migrateSqlite(): Promise<void> {
  const lock = lockFile(); // first: two processes that make one file at once are in each other's way
  const connection = connect();
  try {
    // drizzle rebuilds tables; with foreign keys on, a rebuild would empty the children of a CASCADE.
    connection.pragma('foreign_keys = OFF');
    const applied = connection
      .prepare("select 1 from sqlite_master where name = '__drizzle_migrations'")
      .get()
      ? connection.prepare('select max(created_at) as last from __drizzle_migrations').get()
      : null;
    if (lastOf(applied) === newestMigration()) return; // to look at every row takes minutes where there are millions
    refuseNewer(applied);
    migrateSqliteSchema(drizzleSqlite({ client: connection }), { migrationsFolder: join(ROOT, 'sqlite') });
    const broken = connection.pragma('foreign_key_check');
    if (Array.isArray(broken) && broken.length > 0) {
      throw new Error(
        `After the migration ${broken.length} rows refer to nothing; restore the backup made before it.`,
      );
    }
  } finally {
    lock.close();
    connection.close();
  }
}

/** drizzle's migrator has no lock between processes; an exclusive transaction on a file beside the database is one. */
function lockFile(): BetterSqlite.Database {
  const lock = new BetterSqlite(join(openDataDirectory(), 'migrate.lock'), { timeout: LOCK_WAIT_MS });
  lock.exec('BEGIN EXCLUSIVE');
  return lock;
}

async function migratePostgres(): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl() });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK_NUMBER]);
    const known = await client.query(
      "select 1 where to_regclass('drizzle.__drizzle_migrations') is not null",
    );
    const applied =
      (known.rowCount ?? 0) > 0
        ? await client.query('select max(created_at)::float8 as last from drizzle.__drizzle_migrations')
        : null;
    refuseNewer(applied?.rows[0]);
    await migratePostgresSchema(drizzlePostgres({ client }), { migrationsFolder: join(ROOT, 'postgres') });
  } finally {
    await client.end();
  }
}

/** This program is older than the data: nothing to do with it but to start the other one. */
export class NewerDatabase extends Error {}

const appliedSchema = z.object({ last: z.number().nullable() }).nullish();
const journalSchema = z.object({ entries: z.array(z.object({ when: z.number() })) });

const lastOf = (row: unknown): number => appliedSchema.parse(row)?.last ?? 0;

function refuseNewer(row: unknown): void {
  if (lastOf(row) > newestMigration()) {
    throw new NewerDatabase(
      'The database was made by a newer version of this program. Start that version, or restore a backup.',
    );
  }
}

/** Names the schema of this program: when its last migration was written. */
export function newestMigration(): number {
  const journal = readFileSync(join(ROOT, engine, 'meta', '_journal.json'), 'utf8');
  return Math.max(0, ...journalSchema.parse(JSON.parse(journal)).entries.map((entry) => entry.when));
}
