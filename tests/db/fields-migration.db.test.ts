import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drizzle as drizzleSqlite } from 'drizzle-orm/better-sqlite3';
import { migrate as migrateSqlite } from 'drizzle-orm/better-sqlite3/migrator';
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres';
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator';
import { asc } from 'drizzle-orm';
import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { read } from '#db/client';
import { engine } from '#db/engine';
import { migrate } from '#db/migrate';
import { databaseUrl } from '#db/postgres';
import { findEntry, FOREVER, publication, publicationPerson, revision } from '#db/schema';
import { connect } from '#db/sqlite';
import { JOB_KINDS } from '#domain/jobs/kinds';
import { runDueJobs } from '#domain/jobs/run-jobs';

const SLIDE = { mediaId: '1'.repeat(32), alt: 'A slide', caption: 'One', credit: 'A. Rao' };
const IN_TEXT = { mediaId: '2'.repeat(32), alt: 'In the text', caption: 'Two', credit: '' };
const doc = (...content: unknown[]) => ({ type: 'doc', content });
const paragraph = { type: 'paragraph' };

type Old = { id: string; bylines: string[]; slides: unknown[]; body: unknown };
const OLD: Old[] = [
  { id: 'r1', bylines: ['Asha "Ash" Rao', 'Bilal Khan'], slides: [SLIDE], body: doc(paragraph) },
  {
    id: 'r2',
    bylines: [],
    slides: [],
    body: doc(paragraph, { type: 'picture', attrs: { ...IN_TEXT, width: 'wide' } }),
  },
  {
    id: 'r3',
    bylines: ['李娜'],
    slides: [],
    body: doc({ type: 'pictureGroup', attrs: { pictures: [IN_TEXT, SLIDE], width: 'text' } }, paragraph),
  },
  { id: 'r4', bylines: [], slides: [], body: doc(paragraph) },
];

beforeAll(async () => {
  await migrateBefore(5);
  await run(`insert into section values ('news', 'news', 'News', 'news', 1)`);
  await run(`insert into story values ('s', '', 'draft', 'ferry', null, null, null, 1, ${no()}, null, 1, 1)`);
  await run(`insert into person values ('p', 'asha-rao', 'Asha Rao')`);
  for (const [place, { id, bylines, slides, body }] of OLD.entries()) {
    await run(
      `insert into revision (id, story_id, kind, version, section_id, kicker, headline, standfirst, trail_text,
        dateline, social_headline, bylines, topics, slides, body, created_by_name, created_at)
       values ('${id}', 's', 'saved', ${place}, 'news', '', '', '', '', '', '', ${json(bylines)}, '[]',
        ${json(slides)}, ${json(body)}, '', 1)`,
    );
    await run(
      `insert into publication values ('of-${id}', 's', '${id}', 'news', ${place}, ${place + 1 < OLD.length ? place : FOREVER},
        1, 1, null, 1)`,
    );
  }
  await run(`insert into publication_person values ('of-r1', 'p', 3)`);
  await migrate();
});

test('who stood in a byline has reported, in the same order', async () => {
  const rows = await read().select({ bylines: revision.bylines }).from(revision).orderBy(asc(revision.id));
  expect(rows.map(({ bylines }) => bylines)).toEqual(
    OLD.map(({ bylines }) => bylines.map((name) => ({ name, role: 'reporting' }))),
  );
  const people = await read().select().from(publicationPerson);
  const place = { storyId: 's', firstPublishedAt: 1 };
  expect(people).toEqual([
    { publicationId: 'of-r1', personId: 'p', role: 'reporting', position: 3, ...place },
  ]);
});

test('what lists showed of a published story they show again', async () => {
  const rows = await read()
    .select({ picture: publication.trailPicture })
    .from(publication)
    .orderBy(asc(publication.id));
  expect(rows.map(({ picture }) => picture)).toEqual([SLIDE, IN_TEXT, IN_TEXT, null]);
});

test('what was published before there was a search is found after the first jobs', async () => {
  await runDueJobs(JOB_KINDS, Date.now);
  const rows = await read()
    .select({ id: findEntry.publicationId })
    .from(findEntry)
    .orderBy(asc(findEntry.publicationId));
  expect(rows).toEqual([{ id: 'of-r4' }]); // the others are over
});

const no = () => (engine === 'postgres' ? 'false' : '0');
const json = (value: unknown) => `'${JSON.stringify(value).replaceAll("'", "''")}'`;

const journalSchema = z.looseObject({ entries: z.array(z.looseObject({ idx: z.number() })) });

/** Brings the empty database to where it was before the migration of this number. */
async function migrateBefore(number: number): Promise<void> {
  const migrationsFolder = mkdtempSync(join(tmpdir(), 'stringer-migrations-'));
  cpSync(join(import.meta.dirname, '..', '..', 'drizzle', engine), migrationsFolder, { recursive: true });
  const file = join(migrationsFolder, 'meta', '_journal.json');
  const journal = journalSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const entries = journal.entries.filter(({ idx }) => idx < number);
  writeFileSync(file, JSON.stringify({ ...journal, entries }));
  if (engine === 'postgres') {
    await withClient((client) => migratePostgres(drizzlePostgres({ client }), { migrationsFolder }));
  } else {
    const client = connect();
    migrateSqlite(drizzleSqlite({ client }), { migrationsFolder });
    client.close();
  }
  rmSync(migrationsFolder, { recursive: true });
}

async function run(statement: string): Promise<void> {
  if (engine === 'postgres') return withClient(async (client) => void (await client.query(statement)));
  const client = connect();
  client.exec(statement);
  client.close();
}

async function withClient(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl() });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
