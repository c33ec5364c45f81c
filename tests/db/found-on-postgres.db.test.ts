import { sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { beforeAll, expect, test } from 'vitest';
import { read, write } from '#db/client';
import { engine } from '#db/engine';
import { ALL_ENTRIES } from '#db/find/entries';
import { listFound, selectFound } from '#db/find/text-postgres';
import { DAY, MORNING, openNewsroom, runStory } from '../support/newsroom.ts';

beforeAll(openNewsroom);

const by = { wanted: [{ anyOf: [['sluice']] }], unwanted: [], marks: [] };
const search = { by, ...ALL_ENTRIES, limit: 2, headlines: false };

const postgres = (query: unknown) => query as Pick<NodePgDatabase, 'execute'>;

test.runIf(engine === 'postgres')(
  'words that are everywhere are found newest first, as others are',
  async () => {
    for (const days of [3, 1, 2]) await runStory({ headline: `Sluice ${days}` }, MORNING - days * DAY);
    await write(async (tx) => void (await postgres(tx).execute(sql`analyze find_text`)));
    for (const headlines of [false, true]) {
      const byOrder = await listFound(read(), { ...search, headlines }, 0);
      expect(byOrder).toHaveLength(2);
      expect(byOrder).toEqual(await listFound(read(), { ...search, headlines }, Number.MAX_VALUE));
      expect(byOrder).toEqual(byOrder.toSorted((one, other) => other - one));
    }
  },
);

test.runIf(engine === 'postgres')('no search unpacks every text', async () => {
  const planOf = (isByOrder: boolean, headlines: boolean): Promise<string> =>
    write(async (tx) => {
      await postgres(tx).execute(sql`set local enable_seqscan = off`);
      const { rows } = await postgres(tx).execute(
        sql`explain ${selectFound({ ...search, headlines }, isByOrder)}`,
      );
      return JSON.stringify(rows);
    });
  for (const headlines of [false, true]) {
    expect(await planOf(false, headlines)).toContain('Bitmap Index Scan on find_text_terms');
    const byOrder = await planOf(true, headlines);
    expect(byOrder).not.toContain('Seq Scan');
  }
  expect(await planOf(true, true)).toContain('Index Scan Backward using find_text_pkey');
});
