import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { openLog } from '#lib/log';
import { logPrintedErrors } from '#server/printed-errors';
import { withoutValues } from '#lib/without-values';

const SECRET = 'the-minister-resigns';

/** As drizzle makes it. */
const failedQuery = (cause: Error) =>
  Object.assign(new Error(`Failed query: insert into "story" values (?)\nparams: ${SECRET}`, { cause }), {
    query: 'insert into "story" values (?)',
    params: [SECRET],
  });
const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
/** As pg makes it. */
const refused = Object.assign(new Error(`invalid input syntax for type bigint: "${SECRET}"`), {
  code: '22P02',
  severity: 'ERROR',
  detail: `Key (name)=(${SECRET})`,
  where: `unnamed portal parameter $1 = '${SECRET}'`,
});

function notJson(): unknown {
  try {
    return JSON.parse(SECRET);
  } catch (error) {
    return error;
  }
}

function logged(error: unknown): string {
  let lines = '';
  const log = openLog({ write: (line) => (lines += line) });
  log.error({ error, requestId: 'r1' }, 'not done');
  log.error(error);
  return lines;
}

test.each([
  ['a statement', failedQuery(full)],
  ['what PostgreSQL refused', refused],
  ['a statement that PostgreSQL refused', failedQuery(refused)],
  ['an error that was caused by one', new Error('The story was not saved.', { cause: failedQuery(full) })],
  ['what is no JSON', notJson()],
])('%s is told without the values in it, in the log and on the terminal', (_, error) => {
  expect(inspect(error)).toContain(SECRET.slice(0, 5)); // or this test shows nothing
  expect(logged(error)).not.toContain(SECRET.slice(0, 5));
  expect(inspect(withoutValues(error))).not.toContain(SECRET.slice(0, 5));
});

test('what helps to find the fault stays: code, statement, place and request', () => {
  const lines = logged(failedQuery(full));
  for (const part of [
    'SQLITE_FULL',
    'insert into',
    'database or disk is full',
    'without-values.test.ts',
    'r1',
  ])
    expect(lines).toContain(part);
});

test('what Next prints of an error by itself is told in the log', () => {
  let lines = '';
  const printer = { error: () => undefined };
  logPrintedErrors(openLog({ write: (line) => (lines += line) }), printer);
  const print: (...said: unknown[]) => void = printer.error;
  print('⨯', 'unhandledRejection:', failedQuery(full));
  expect(lines).toContain('unhandledRejection');
  expect(lines).toContain('SQLITE_FULL');
  expect(lines).not.toContain(SECRET);
});

test('an error that holds no values is told as it is, also one that is its own cause', () => {
  const plain = new Error('out of ink');
  plain.cause = plain;
  expect(withoutValues(plain)).toBe(plain);
  const round = failedQuery(full);
  round.cause = round;
  expect(inspect(withoutValues(round))).not.toContain(SECRET);
});
