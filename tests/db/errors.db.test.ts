import { inspect } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { write } from '#db/client';
import { engine } from '#db/engine';
import { databaseTrouble, DatabaseBusy } from '#db/errors';
import { topic } from '#db/schema';
import { openLog } from '#lib/log';
import { openNewsroom } from '../support/newsroom.ts';

beforeAll(openNewsroom);

test('a statement that failed is logged with the engine’s code, and without what was to be stored', async () => {
  const row = { id: 'a', slug: 'the-source-of-the-leak', name: 'Named in confidence' };
  const twice = () => write((tx) => tx.insert(topic).values(row));
  await twice();
  const error: unknown = await twice().catch((thrown: unknown) => thrown);
  if (engine === 'postgres') expect(inspect(error)).toContain('the-source-of-the-leak');
  let lines = '';
  openLog({ write: (line) => (lines += line) }).error({ error }, 'not stored');
  expect(lines).toMatch(/23505|SQLITE_CONSTRAINT/);
  expect(lines).not.toMatch(/the-source-of-the-leak|in confidence/);
});

const withCode = (code: string) => new Error('Failed query', { cause: Object.assign(new Error(), { code }) });

test.each([
  ['busy', new DatabaseBusy({ cause: withCode('SQLITE_BUSY') })],
  ['busy', withCode('40001')],
  ['full', withCode('SQLITE_FULL')],
  ['full', withCode('53100')],
  ['full', withCode('ENOSPC')],
  ['read-only', withCode('SQLITE_READONLY_DBMOVED')],
  ['unreachable', withCode('ECONNREFUSED')],
  ['unreachable', withCode('57P03')],
  ['lost', withCode('57P01')],
  ['lost', new Error('Failed query', { cause: new Error('Connection terminated unexpectedly') })],
  [null, withCode('SQLITE_CONSTRAINT_UNIQUE')],
  [null, new Error('something else')],
])('%s is what the database is when it says %s', (trouble, error) => {
  expect(databaseTrouble(error)).toBe(trouble);
});
