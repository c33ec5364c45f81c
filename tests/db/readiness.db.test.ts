import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { type Query, read, write } from '#db/client';
import { findEdition } from '#db/edition';
import { openEditionWatch } from '#db/edition-watch';
import { engine } from '#db/engine';
import { databaseTrouble } from '#db/errors';
import { proveWritable } from '#db/readiness';
import { findSettings } from '#db/settings';
import { openNewsroom } from '../support/newsroom.ts';

beforeAll(openNewsroom);

const trouble = () => proveWritable().then(() => 'none', databaseTrouble);

test('a database that takes writes is ready, and neither edition nor settings change by the question', async () => {
  const before = [await findEdition(read()), await findSettings(read())];
  const watch = await openEditionWatch();
  const edition = watch.current();
  await Promise.all([proveWritable(), proveWritable()]);
  expect(watch.current()).toEqual(edition);
  await watch.close();
  expect([await findEdition(read()), await findSettings(read())]).toEqual(before);
});

test('a disk without room is not ready, though a small change would still find a place', async () => {
  const inTheWay = join(process.env.DATA_DIR ?? '', 'room');
  mkdirSync(inTheWay);
  await expect(proveWritable()).rejects.toThrow();
  rmSync(inTheWay, { recursive: true, force: true });
  expect(await trouble()).toBe('none');
});

test.runIf(engine === 'sqlite')(
  'a database that can begin to write but has no page left is not ready',
  async () => {
    const writer: Query = await write(async (tx) => tx);
    writer.run(sql.raw('VACUUM')); // no page is free
    const pages = read().get<{ page_count: number }>(sql`PRAGMA page_count`)?.page_count;
    writer.run(sql.raw(`PRAGMA max_page_count = ${pages}`));
    expect(await write(async () => 'begun and ended')).toBe('begun and ended');
    expect(await trouble()).toBe('full');
    writer.run(sql.raw('PRAGMA max_page_count = 1000000'));
    expect(await trouble()).toBe('none');
  },
);

test.runIf(engine === 'sqlite')('a database that may only be read is not ready', async () => {
  const writer: Query = await write(async (tx) => tx);
  writer.run(sql.raw('PRAGMA query_only = ON'));
  expect(await trouble()).toBe('read-only');
  writer.run(sql.raw('PRAGMA query_only = OFF'));
  expect(await trouble()).toBe('none');
});

test('to be asked again and again does not let the database grow', async () => {
  const size = async () =>
    engine === 'postgres' ? 0 : (read().get<{ page_count: number }>(sql`PRAGMA page_count`)?.page_count ?? 0);
  await proveWritable();
  const before = await size();
  for (let time = 0; time < 50; time += 1) await proveWritable();
  expect(await size()).toBe(before);
});
