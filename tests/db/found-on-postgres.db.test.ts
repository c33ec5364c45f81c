import { sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { beforeAll, expect, test } from 'vitest';
import { read, write } from '#db/client';
import { engine } from '#db/engine';
import { ALL_ENTRIES, listLiveEntries } from '#db/find/entries';
import { inHeadline } from '#db/find/headline-words';
import type { FoundBy } from '#db/find/text';
import { listFound, selectFound } from '#db/find/text-postgres';
import { DAY, MORNING, openNewsroom, runStory } from '../support/newsroom.ts';

beforeAll(openNewsroom);

const by: FoundBy['by'] = { wanted: [{ anyOf: [['sluice']] }], unwanted: [], marks: [] };
const search = { by, ...ALL_ENTRIES, limit: 2 };

const postgres = (query: unknown) => query as Pick<NodePgDatabase, 'execute'>;

test.runIf(engine === 'postgres')(
  'words that are everywhere are found newest first, as others are',
  async () => {
    for (const days of [3, 1, 2]) await runStory({ headline: `Sluice ${days}` }, MORNING - days * DAY);
    await write(async (tx) => void (await postgres(tx).execute(sql`analyze find_text`)));
    const byOrder = await listFound(read(), search, 0);
    expect(byOrder).toHaveLength(2);
    expect(byOrder).toEqual(await listFound(read(), search, Number.MAX_VALUE));
    expect(byOrder).toEqual(byOrder.toSorted((one, other) => other - one));
    expect(await listFound(read(), { ...search, by: inHeadline(by) })).toEqual(byOrder);
  },
);

test.runIf(engine === 'postgres')(
  'words in a row, and what is not wanted in a row, are found as they stand',
  async () => {
    const [row, apart] = [
      await runStory({ headline: 'Culvert gate opens' }),
      await runStory({ headline: 'Gate and culvert' }),
    ];
    const find = async (wanted: string[], unwanted: string[], within = (whole: typeof by) => whole) => {
      const clauses = (words: string[]) => (words.length === 0 ? [] : [{ anyOf: [words] }]);
      const asked = within({ wanted: clauses(wanted), unwanted: clauses(unwanted), marks: [] });
      const entries = await listFound(read(), { ...search, by: asked });
      if (entries.length === 0) return [];
      return (await listLiveEntries(read(), entries, MORNING)).map(({ storyId }) => storyId);
    };
    expect(await find(['culvert', 'gate'], [])).toEqual([row.id]);
    expect(await find(['culvert', 'gate'], [], inHeadline)).toEqual([row.id]);
    expect(await find(['gate', 'opens'], ['culvert', 'gate'])).toEqual([]);
    expect(await find(['culvert'], ['culvert', 'gate'])).toEqual([apart.id]);
  },
);

test.runIf(engine === 'postgres')('no search unpacks every text', async () => {
  const planOf = (isByOrder: boolean, asked = by): Promise<string> =>
    write(async (tx) => {
      await postgres(tx).execute(sql`set local enable_seqscan = off`);
      const { rows } = await postgres(tx).execute(
        sql`explain ${selectFound({ ...search, by: asked }, isByOrder)}`,
      );
      return JSON.stringify(rows);
    });
  for (const asked of [by, inHeadline(by)])
    expect(await planOf(false, asked)).toContain('Bitmap Index Scan on find_text_terms');
  expect(await planOf(true)).not.toContain('Seq Scan');
  const inRow = await planOf(false, { ...by, wanted: [{ anyOf: [['sluice', 'gate']] }] });
  expect(inRow).toMatch(/Limit.*CTE having_all.*Limit.*Bitmap Index Scan on find_text_terms/);
  expect(inRow).toMatch(/CTE Scan on having_all.*SubPlan.*Index Scan using find_text_pkey/);
});
