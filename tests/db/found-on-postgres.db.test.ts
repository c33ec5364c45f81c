import { sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { beforeAll, expect, test } from 'vitest';
import { read, write } from '#db/client';
import { engine } from '#db/engine';
import { ALL_ENTRIES, listLiveEntries } from '#db/find/entries';
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

test.runIf(engine === 'postgres')(
  'words in a row, and what is not wanted in a row, are found as they stand',
  async () => {
    const [row, apart] = [
      await runStory({ headline: 'Culvert gate opens' }),
      await runStory({ headline: 'Gate and culvert' }),
    ];
    const find = async (wanted: string[], unwanted: string[], headlines = false) => {
      const clauses = (words: string[]) => (words.length === 0 ? [] : [{ anyOf: [words] }]);
      const asked = { wanted: clauses(wanted), unwanted: clauses(unwanted), marks: [] };
      const entries = await listFound(read(), { ...search, by: asked, headlines });
      if (entries.length === 0) return [];
      return (await listLiveEntries(read(), entries, MORNING)).map(({ storyId }) => storyId);
    };
    for (const headlines of [false, true])
      expect(await find(['culvert', 'gate'], [], headlines)).toEqual([row.id]);
    expect(await find(['gate', 'opens'], ['culvert', 'gate'])).toEqual([]);
    expect(await find(['culvert'], ['culvert', 'gate'])).toEqual([apart.id]);
  },
);

test.runIf(engine === 'postgres')('no search unpacks every text', async () => {
  const planOf = (isByOrder: boolean, headlines: boolean, asked = by): Promise<string> =>
    write(async (tx) => {
      await postgres(tx).execute(sql`set local enable_seqscan = off`);
      const { rows } = await postgres(tx).execute(
        sql`explain ${selectFound({ ...search, by: asked, headlines }, isByOrder)}`,
      );
      return JSON.stringify(rows);
    });
  for (const headlines of [false, true]) {
    expect(await planOf(false, headlines)).toContain('Bitmap Index Scan on find_text_terms');
    const byOrder = await planOf(true, headlines);
    expect(byOrder).not.toContain('Seq Scan');
  }
  expect(await planOf(true, true)).toContain('Index Scan Backward using find_text_pkey');
  const inRow = await planOf(false, false, { ...by, wanted: [{ anyOf: [['sluice', 'gate']] }] });
  expect(inRow).toMatch(/Limit.*CTE having_all.*Limit.*Bitmap Index Scan on find_text_terms/);
  expect(inRow).toMatch(/CTE Scan on having_all.*SubPlan.*Index Scan using find_text_pkey/);
});
