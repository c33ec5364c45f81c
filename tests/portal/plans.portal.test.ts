import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenPortal, openPortal } from '../support/portal.ts';
import { printWholePaper } from '../support/whole-paper.ts';

/**
 * What may be read from end to end: tables that stay small however many stories there are. SQLite plans with 60 stories
 * as it does with a million, since it is never told to analyse.
 */
const SMALL = {
  edition: 'one row',
  settings: 'one row',
  front_draft: 'one row',
  section: 'a handful',
  most_read: 'twenty rows',
  page: 'a dozen',
};

/** A list in a parameter, and words that are looked up in the full text. */
const LOOKED_UP = /^SCAN (json_each|find_text) VIRTUAL TABLE INDEX (1:$|\d+:M)/;

/** Read from the newest on, as far as the limit: nearly every row there is one that readers see. */
const FROM_NEWEST = ['front_launched', 'publication_first'];

/** Read whole by their index from A to Z, which names each of them: thousands, not millions (decision 92). */
const FROM_A_TO_Z = ['topic_slug_unique', 'person_slug_unique'];

const rendered = new Set<string>();
const statements = new Set<string>();
let portal: OpenPortal;
let answers: Map<string, number>;

beforeAll(async () => {
  portal = await openPortal({ counted: (target) => rendered.add(target.replace(/\?.*/, '')) });
  const { pages, others } = await printWholePaper(portal.clock.now);
  const connection = await readConnection();
  const prepare = connection.prepare.bind(connection);
  Object.assign(connection, {
    prepare: (source: string) => {
      statements.add(source);
      return prepare(source);
    },
  });
  answers = new Map();
  for (const address of [...Object.values(pages), ...others])
    answers.set(address, (await portal.get(address)).status);
  Object.assign(connection, { prepare });
});
afterAll(() => portal.close());

/** Drizzle keeps the driver's own connection there. */
async function readConnection() {
  const { read } = await import('#db/client');
  const { $client } = read() as unknown as { $client: Connection };
  return $client;
}
type Connection = { prepare(source: string): { all(...values: unknown[]): { detail: string }[] } };

async function plansOf(sources: Iterable<string>): Promise<Map<string, string[]>> {
  const connection = await readConnection();
  return new Map(
    [...sources].map((source) => {
      const values = Array.from({ length: source.split('?').length - 1 }, () => null);
      const steps = connection.prepare(`explain query plan ${source}`).all(...values);
      return [source, steps.map(({ detail }) => detail)];
    }),
  );
}

/** The tables that a statement reads from end to end. What a plan makes itself (a constant row, a list) is none. */
function scannedBy(source: string, plan: string[]): string[] {
  const isSorted = plan.some((step) => step.startsWith('USE TEMP B-TREE FOR ORDER BY'));
  const stopsEarly = source.includes(' limit ?') && !isSorted;
  const made = plan.flatMap((step) => /^(?:CO-ROUTINE|MATERIALIZE) (\w+)/.exec(step)?.[1] ?? []);
  return plan.flatMap((step) => {
    const [, table = '', index = ''] = /^SCAN (\w+)(?: USING (?:COVERING )?INDEX (\w+))?/.exec(step) ?? [];
    const isMade = table === '' || table === 'CONSTANT' || made.includes(table) || LOOKED_UP.test(step);
    const isFine = isMade || table in SMALL;
    return isFine || (stopsEarly && [...FROM_NEWEST, ...FROM_A_TO_Z].includes(index)) ? [] : [table];
  });
}

test('every kind of page and feed was rendered, so that all their statements are here', () => {
  const kinds = globSync('app/reader/**/{page.tsx,route.ts}').map((file) =>
    dirname(file).slice('app/reader'.length),
  );
  const isRendered = (kind: string) => {
    const pattern = new RegExp(`^${kind.replaceAll(/\[\w+\]/g, '[^/]+') || '/'}$`);
    return [...rendered].some((path) => pattern.test(path));
  };
  const special = ['/out-of-reach', '/unavailable']; // without the database
  expect(kinds.filter((kind) => !special.includes(kind) && !isRendered(kind))).toEqual([]);
  expect([...answers].filter(([, status]) => status >= 500)).toEqual([]);
});

test('nothing that a reader asks reads a table that grows from end to end', async () => {
  const plans = await plansOf(statements);
  expect(plans.size).toBeGreaterThan(30);
  const found = [...plans].flatMap(([source, plan]) =>
    scannedBy(source, plan).map((table) => `${table}: ${source}\n  ${plan.join('\n  ')}`),
  );
  expect(found).toEqual([]);
});

test.each([
  ['select count(*) from story where slugline = ?', 'story'],
  ['select id from publication where minutes > ? order by first_published_at, story_id', 'publication'],
  ['select id from publication where minutes > ? order by minutes limit ?', 'publication'],
  ['select rowid from find_text where body = ? limit ?', 'find_text'],
])('%s would be found', async (careless, table) => {
  const plan = (await plansOf([careless])).get(careless) ?? [];
  expect(scannedBy(careless, plan)).toEqual([table]);
});
