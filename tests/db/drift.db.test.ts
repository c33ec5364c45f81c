import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  generateDrizzleJson,
  generateMigration,
  generateSQLiteDrizzleJson,
  generateSQLiteMigration,
} from 'drizzle-kit/api';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { kit } from '#db/dialect';
import { engine } from '#db/engine';
import * as schema from '#db/schema';

const META = join(import.meta.dirname, '..', '..', 'drizzle', engine, 'meta');
const journal = z.object({ entries: z.array(z.object({ idx: z.number() })).min(1) });

function newestSnapshot(): string {
  const { entries } = journal.parse(JSON.parse(readFileSync(join(META, '_journal.json'), 'utf8')));
  const name = `${String(entries.at(-1)?.idx).padStart(4, '0')}_snapshot.json`;
  return readFileSync(join(META, name), 'utf8');
}

/** The statements that lead from the committed migrations to this schema. */
async function missing(tables: Record<string, unknown>): Promise<string[]> {
  return engine === 'postgres'
    ? generateMigration(
        JSON.parse(newestSnapshot()),
        generateDrizzleJson(tables, undefined, undefined, 'snake_case'),
      )
    : generateSQLiteMigration(
        JSON.parse(newestSnapshot()),
        await generateSQLiteDrizzleJson(tables, undefined, 'snake_case'),
      );
}

test('the committed migrations lead to exactly this schema', async () => {
  expect(await missing(schema)).toEqual([]);
});

test('a table that no migration makes is noticed', async () => {
  const forgotten = kit.table('forgotten', { id: kit.text().primaryKey() });
  expect((await missing({ ...schema, forgotten })).join()).toContain('forgotten');
});
