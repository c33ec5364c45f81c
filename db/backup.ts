import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { eq, getTableName, sql } from 'drizzle-orm';
import pg from 'pg';
import { z } from 'zod';
import { write } from './client.ts';
import { raiseEdition } from './edition.ts';
import { databaseUrl } from './postgres.ts';
import * as schema from './schema.ts';
import { connect } from './sqlite.ts';

/** Rows by table: what a backup says of itself, and what is compared when it is read back. */
export type Counts = Record<string, number>;

/** Every table, those that others refer to first: the order in which rows can be put back. */
const TABLES: string[] = [
  schema.edition,
  schema.settings,
  schema.section,
  schema.formerSlug,
  schema.account,
  schema.session,
  schema.logInFailure,
  schema.oneTimeLink,
  schema.recoveryCode,
  schema.passkey,
  schema.challenge,
  schema.audit,
  schema.media,
  schema.story,
  schema.revision,
  schema.publication,
  schema.topic,
  schema.person,
  schema.publicationTopic,
  schema.publicationPerson,
  schema.publicationMedia,
  schema.formerAddress,
  schema.previewLink,
  schema.storyMedia,
  schema.file,
  schema.storyFile,
  schema.publicationFile,
  schema.presence,
  schema.noteThread,
  schema.note,
  schema.noteMention,
  schema.stageMove,
  schema.correction,
  schema.withdrawal,
  schema.frontDraft,
  schema.front,
  schema.frontMedia,
  schema.job,
  schema.page,
  schema.pageText,
  schema.pageMedia,
  schema.viewCount,
  schema.mostRead,
  schema.shareCount,
  schema.arrivalCount,
  schema.redirect,
  schema.missingPath,
].map((table) => getTableName(table));

/** Made from the others: rows of PostgreSQL are not copied, a restore empties these and asks for new ones. */
export const MADE_ANEW: readonly string[] = [
  ...[schema.findEntry, schema.findWord, schema.findNear].map((table) => getTableName(table)),
  'find_text',
];

const ALL_PAGES = 0x7fffffff;

/** Copies the running SQLite database, whole and consistent, into `folder`. */
export async function copySqlite(folder: string): Promise<Counts> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'portal.db');
  const connection = connect();
  try {
    // In one step: between two, every change by another connection would make it begin anew, for as long as there are any.
    await connection.backup(file, { progress: () => ALL_PAGES });
  } finally {
    connection.close();
  }
  return checkSqliteCopy(folder);
}

const countSchema = z.number();

/** Opens a copied database and looks at all of it; throws when it is not sound. */
export function checkSqliteCopy(folder: string): Counts {
  const copy = new BetterSqlite(join(folder, 'portal.db'), { readonly: true });
  try {
    const said = copy.pragma('integrity_check', { simple: true });
    if (said !== 'ok') throw new Error(`SQLite finds the copy damaged: ${String(said)}`);
    const dangling: unknown = copy.pragma('foreign_key_check');
    if (Array.isArray(dangling) && dangling.length > 0) throw new Error('rows of the copy refer to nothing');
    return Object.fromEntries(
      TABLES.map((table) => [
        table,
        countSchema.parse(copy.prepare(`select count(*) from "${table}"`).pluck().get()),
      ]),
    );
  } finally {
    copy.close();
  }
}

const lineSchema = z.object({ line: z.string() });

/** Writes one file of JSON lines per table into `folder`, all as they were at one instant. */
export async function dumpPostgres(folder: string): Promise<Counts> {
  mkdirSync(folder, { recursive: true });
  return withClient(async (client) => {
    await client.query('begin isolation level repeatable read read only');
    const counts: Counts = {};
    for (const table of TABLES) {
      const { rows } = await client.query(`select row_to_json(t)::text as line from "${table}" t`);
      const lines = rows.map((row) => lineSchema.parse(row).line);
      writeFileSync(join(folder, `${table}.jsonl`), lines.map((line) => `${line}\n`).join(''));
      counts[table] = lines.length;
    }
    await client.query('commit');
    return counts;
  });
}

/** Puts what `dumpPostgres` wrote in the place of everything that is there, in one transaction. */
export async function loadPostgres(folder: string): Promise<void> {
  await withClient(async (client) => {
    await client.query('begin');
    const emptied = [...TABLES, ...MADE_ANEW].map((table) => `"${table}"`);
    await client.query(`truncate ${emptied.join(', ')}`);
    for (const table of TABLES) {
      const lines = (await readFile(join(folder, `${table}.jsonl`), 'utf8')).split('\n').filter(Boolean);
      for (const line of lines) {
        await client.query(
          `insert into "${table}" select * from json_populate_record(null::"${table}", $1::json)`,
          [line],
        );
      }
    }
    await client.query('commit');
  });
}

async function withClient<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end(); // an open transaction is rolled back
  }
}

/** After a restore: an edition later than any that a portal has ever shown, so that nothing kept is taken for current. */
export function raiseEditionPast(number: number): Promise<void> {
  return write(async (tx) => {
    await tx
      .update(schema.edition)
      .set({
        number: sql`case when ${schema.edition.number} < ${number} then ${number} else ${schema.edition.number} end`,
      })
      .where(eq(schema.edition.id, 1));
    // Who was logged out or shut out since must not come back in with an old cookie or link.
    await tx.delete(schema.session);
    await tx.delete(schema.oneTimeLink);
    await raiseEdition(tx, { hard: true });
  });
}
