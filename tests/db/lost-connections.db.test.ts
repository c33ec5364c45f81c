import { eq, sql } from 'drizzle-orm';
import pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { read, write } from '#db/client';
import { raiseEdition } from '#db/edition';
import { openEditionWatch } from '#db/edition-watch';
import { engine } from '#db/engine';
import { topic } from '#db/schema';
import { newId } from '#lib/id';
import { openNewsroom } from '../support/newsroom.ts';

beforeAll(openNewsroom);

const find = (slug: string) => read().select().from(topic).where(eq(topic.slug, slug));
const named = (slug: string) => ({ id: newId(), slug, name: slug });

async function asOperator<T>(work: (operator: pg.Client) => Promise<T>): Promise<T> {
  const operator = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await operator.connect();
  try {
    return await work(operator);
  } finally {
    await operator.end();
  }
}

const OTHERS = 'from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()';
const cutAll = () => asOperator((operator) => operator.query(`select pg_terminate_backend(pid) ${OTHERS}`));

const LOCK = 7;
/** Waits for as long as the operator holds the lock. */
const held = sql<string>`pg_advisory_xact_lock(${LOCK})::text`;

/** Cuts every connection while `work` waits in the middle of a statement, and lets go. */
const cutInTheMiddle = <T>(work: () => Promise<T>): Promise<T> =>
  asOperator(async (operator) => {
    await operator.query('select pg_advisory_lock($1)', [LOCK]);
    const working = work();
    const waiting = () => operator.query(`select 1 ${OTHERS} and wait_event = 'advisory'`);
    await expect.poll(waiting, { timeout: 30_000 }).toMatchObject({ rowCount: 1 });
    await operator.query(`select pg_terminate_backend(pid) ${OTHERS}`);
    await operator.query('select pg_advisory_unlock($1)', [LOCK]);
    return working;
  });

describe.runIf(engine === 'postgres')('when PostgreSQL cuts every connection', () => {
  test('a read that was under way is asked again', async () => {
    await write(async (tx) => void (await tx.insert(topic).values(named('read'))));
    const rows = await cutInTheMiddle(async () =>
      read().select({ held, slug: topic.slug }).from(topic).limit(1),
    );
    expect(rows).toEqual([{ held: '', slug: 'read' }]);
  });

  test('idle connections are replaced without anybody’s notice', async () => {
    await Promise.all([find('a'), find('b'), find('c')]);
    await cutAll();
    expect(await Promise.all([find('a'), find('b'), find('c')])).toEqual([[], [], []]);
  });

  test('a change that was not yet decided is made again, once', async () => {
    let times = 0;
    await cutInTheMiddle(() =>
      write(async (tx) => {
        times += 1;
        await tx.insert(topic).values(named('changed'));
        await tx.select({ held }).from(topic).limit(1);
      }),
    );
    expect([times, (await find('changed')).length]).toEqual([2, 1]);
  });

  test('the watch hears of new editions again, and loses none meanwhile', async () => {
    const watch = await openEditionWatch();
    const before = watch.current().number;
    for (let time = 1; time <= 3; time += 1) {
      await cutAll();
      await write((tx) => raiseEdition(tx, { hard: false }));
      const seen = () => [watch.current().number, watch.isConfirmed()];
      await expect.poll(seen, { timeout: 30_000 }).toEqual([before + time, true]);
    }
    await watch.close();
  });

  test('a watch that is closed asks no more', async () => {
    const asking = () =>
      asOperator((operator) => operator.query(`select 1 ${OTHERS} and query like 'SELECT number, hard%'`));
    const watch = await openEditionWatch();
    expect((await asking()).rowCount).toBe(1);
    await watch.close();
    await expect.poll(asking, { timeout: 30_000 }).toMatchObject({ rowCount: 0 });
  });
});
