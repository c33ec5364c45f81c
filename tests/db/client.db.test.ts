import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { read, write } from '#db/client';
import { findEdition, raiseEdition } from '#db/edition';
import { openEditionWatch } from '#db/edition-watch';
import { isUniqueViolation } from '#db/errors';
import { migrate } from '#db/migrate';
import { topic } from '#db/schema';
import { newId } from '#lib/id';
import { openNewsroom } from '../support/newsroom.ts';

beforeAll(openNewsroom);

const named = (slug: string) => ({ id: newId(), slug, name: slug });
const find = (slug: string) => read().select().from(topic).where(eq(topic.slug, slug));

test('a write that fails leaves nothing behind, and the next one goes on', async () => {
  const broken = write(async (tx) => {
    await tx.insert(topic).values(named('half'));
    throw new Error('in the middle');
  });
  await expect(broken).rejects.toThrow('in the middle');
  await write(async (tx) => {
    await tx.insert(topic).values(named('whole'));
  });
  expect(await find('half')).toEqual([]);
  expect(await find('whole')).toHaveLength(1);
});

test('a write within a write is refused at once instead of waiting for itself', async () => {
  await expect(write(() => write(async () => 1))).rejects.toThrow('A write within a write');
});

test('a second row where one must be unique is told apart from other errors on both engines', async () => {
  const twice = write(async (tx) => {
    await tx.insert(topic).values(named('once'));
    await tx.insert(topic).values(named('once'));
  });
  const error: unknown = await twice.catch((thrown: unknown) => thrown);
  expect(isUniqueViolation(error)).toBe(true);
  expect(isUniqueViolation(new Error('something else'))).toBe(false);
});

test('twenty writers at once lose no edition', async () => {
  const before = await findEdition(read());
  await Promise.all(Array.from({ length: 20 }, () => write((tx) => raiseEdition(tx, { hard: false }))));
  expect((await findEdition(read())).number).toBe(before.number + 20);
});

test('the watch hears of a new edition, and of nothing when nothing that readers see has changed', async () => {
  const watch = await openEditionWatch();
  const before = watch.current();
  await write(async (tx) => {
    await tx.insert(topic).values(named('unseen'));
  });
  expect(watch.current()).toEqual(before);
  await write((tx) => raiseEdition(tx, { hard: true }));
  await expect.poll(() => watch.current()).toEqual({ number: before.number + 1, hard: before.number + 1 });
  await watch.close();
});

test('migrating again, and twice at once, changes nothing', async () => {
  await Promise.all([migrate(), migrate()]);
  expect(await find('whole')).toHaveLength(1);
});
