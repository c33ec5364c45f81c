import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Query, read, write } from '#db/client';
import { newId } from '#lib/id';
import { bodyOf, writeContent } from '../support/newsroom.ts';
import { hirePerson, PASSWORD } from '../support/people.ts';
import { type OpenPortal, openPortal } from '../support/portal.ts';

let portal: OpenPortal;
let cookie = '';
beforeAll(async () => {
  portal = await openPortal();
  const { email } = await hirePerson('editor');
  const answer = await logIn(email);
  expect(answer.status).toBe(303);
  cookie = [answer.headers['set-cookie'] ?? []]
    .flat()
    .map((one) => one.split(';')[0])
    .join('; ');
});
afterAll(() => portal.close());

const logIn = (email: string) =>
  portal.send('/api/login', {
    method: 'POST',
    headers: { origin: portal.origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ email, password: PASSWORD }).toString(),
  });

const send = (method: string, path: string, sent: object) =>
  portal.send(path, {
    method,
    headers: { cookie, origin: portal.origin, 'content-type': 'application/json' },
    body: JSON.stringify(sent),
  });

/** A story of this text, saved once. */
async function savedStory() {
  const draft = {
    content: writeContent({ body: bodyOf('word '.repeat(50_000)) }),
    slugline: '',
    urlSlug: '',
  };
  const id = newId();
  expect((await send('POST', '/api/stories', { id, ...draft })).status).toBe(201);
  return { path: `/api/stories/${id}`, again: { version: 1, ...draft } };
}

/** On the connection that writes, outside a transaction. */
async function pragma(statement: string) {
  writer ??= await write(async (tx) => tx);
  writer.run(sql.raw(`PRAGMA ${statement}`));
}
let writer: Query | undefined;
const pages = () => read().get<{ page_count: number }>(sql`PRAGMA page_count`)?.page_count ?? 0;

/** The database as it is after `begin`, until `end`. */
const TROUBLES: Record<string, { begin: () => unknown; end: () => unknown }> = {
  full: {
    begin: () => pragma(`max_page_count = ${pages()}`),
    end: () => pragma('max_page_count = 1000000'),
  },
  'read-only': { begin: () => pragma('query_only = ON'), end: () => pragma('query_only = OFF') },
  busy: {
    begin: () => {
      other = new BetterSqlite(join(portal.dataDir, 'portal.db'));
      other.exec('BEGIN IMMEDIATE');
    },
    end: () => other?.close(),
  },
};
let other: BetterSqlite.Database | undefined;

test.each([
  ['full', 507, 'is full'],
  ['read-only', 503, 'takes no changes'],
  ['busy', 503, 'is busy'],
])('%s: a save says so, stores nothing, and goes through afterwards', async (code, status, words) => {
  const { path, again } = await savedStory();
  await TROUBLES[code]?.begin();
  const refused = await send('PUT', path, again);
  await TROUBLES[code]?.end();
  expect(refused.status).toBe(status);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  const { failure } = JSON.parse(refused.text) as { failure: { code: string; message: string } };
  expect(failure.code).toBe(code);
  for (const part of [words, 'Nothing was stored.', 'still in this browser', 'ry again'])
    expect(failure.message).toContain(part);
  const saved = await send('PUT', path, again);
  expect([saved.status, JSON.parse(saved.text)]).toMatchObject([200, { version: 2 }]);
});

test('without script, whoever logs in while nothing can be stored is told so on a page', async () => {
  const { email } = await hirePerson('author');
  await TROUBLES['read-only']?.begin();
  const answer = await logIn(email);
  await TROUBLES['read-only']?.end();
  expect([answer.status, answer.headers['content-type']]).toEqual([503, 'text/html; charset=utf-8']);
  expect(answer.text).toContain('The database takes no changes at the moment.');
});

test('people at the desk go on reading while nothing can be stored', async () => {
  const { path } = await savedStory();
  portal.clock.now += 61_000; // by now it is to be written down that they are there
  await TROUBLES['read-only']?.begin();
  const [text, page] = [await portal.get(path, { cookie }), await portal.get('/admin', { cookie })];
  await TROUBLES['read-only']?.end();
  expect([text.status, page.status]).toEqual([200, 200]);
});
