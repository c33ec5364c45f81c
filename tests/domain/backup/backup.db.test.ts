import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { getTableName, is, Table } from 'drizzle-orm';
import { create } from 'tar';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { copySqlite, MADE_ANEW } from '#db/backup';
import { closeDatabase, type Query, read, write } from '#db/client';
import { findEdition } from '#db/edition';
import { engine } from '#db/engine';
import * as schema from '#db/schema';
import { sharePortalLock } from '#db/portal-lock';
import { openArchive } from '#domain/backup/archive';
import { makeBackup } from '#domain/backup/make-backup';
import { restoreBackup } from '#domain/backup/restore-backup';
import { runDueJobs } from '#domain/jobs/run-jobs';
import { indexStoriesJob } from '#domain/search/index-stories';
import { readQuestion } from '#domain/search/question';
import { searchStories } from '#domain/search/search-stories';
import { findPublishedStory } from '#domain/stories/published';
import { environment } from '#lib/environment';
import { newId } from '#lib/id';
import { MORNING, openNewsroom, runStory, valueOf } from '../../support/newsroom.ts';

beforeAll(openNewsroom);

let at = MORNING;
beforeEach(() => {
  at += 1000;
});

const picture = () => join(environment().dataDir, 'media', 'ab', 'abc', '1', '320.jpg');

async function insertTopics(tx: Query, count: number): Promise<void> {
  const rows = Array.from({ length: count }, newId).map((id) => ({ id, slug: id, name: 'x'.repeat(3000) }));
  await tx.insert(schema.topic).values(rows);
}

function storePictureFile(text: string): void {
  mkdirSync(dirname(picture()), { recursive: true });
  writeFileSync(picture(), text);
}

test('what was backed up comes back, and what was there since is kept aside', async () => {
  const before = await runStory({ headline: 'Before the backup' });
  storePictureFile('as it was');
  const backup = await makeBackup(at);
  expect(backup.rows.story).toBeGreaterThan(0);
  const after = await runStory({ headline: 'After the backup' });
  storePictureFile('changed');
  const { number } = await findEdition(read());

  const restored = valueOf(await restoreBackup(backup.file, at));

  expect(await findPublishedStory(before.day, before.urlSlug, MORNING)).toMatchObject({ kind: 'live' });
  expect(await findPublishedStory(after.day, after.urlSlug, MORNING)).toBeNull();
  expect(readFileSync(picture(), 'utf8')).toBe('as it was');
  expect(existsSync(join(restored.aside, 'media'))).toBe(true);
  const edition = await findEdition(read());
  expect(edition.number).toBeGreaterThan(number);
  expect(edition.hard).toBe(edition.number);
});

test('a backup that was cut short, or changed by a byte, is refused and nothing is changed', async () => {
  const story = await runStory({ headline: 'Still here' });
  const { file, bytes } = await makeBackup(at);
  const whole = readFileSync(file);
  truncateSync(file, bytes - 500);
  expect(await restoreBackup(file, at)).toMatchObject({ ok: false, failure: { code: 'invalid' } });
  const changed = gunzipSync(whole);
  const place = changed.indexOf('Still here'); // what only fills up the archive may change
  changed.writeUInt8(changed.readUInt8(place) ^ 1, place);
  writeFileSync(file, gzipSync(changed));
  expect(await restoreBackup(file, at)).toMatchObject({ ok: false, failure: { code: 'invalid' } });
  expect(await findPublishedStory(story.day, story.urlSlug, MORNING)).toMatchObject({ kind: 'live' });
  expect(readdirSync(environment().dataDir).filter((name) => name.startsWith('.open-'))).toEqual([]);
});

test('a backup made while stories are written is one instant of the newsroom', async () => {
  const writing = Promise.all(Array.from({ length: 12 }, () => runStory()));
  const { rows, file } = await makeBackup(at);
  await writing;
  expect(rows.publication).toBeLessThanOrEqual(rows.revision ?? 0);
  expect(valueOf(await restoreBackup(file, at)).rows).toEqual(rows);
});

test.runIf(engine === 'sqlite')('a copy is finished although somebody writes all the time', async () => {
  await write((tx) => insertTopics(tx, 500)); // more than a copy in small steps takes at once
  const over = new AbortController();
  const copy = copySqlite(join(environment().dataDir, 'copy')).finally(() => over.abort());
  let written = 0;
  for (; written < 1000 && !over.signal.aborted; written += 1) {
    await write((tx) => insertTopics(tx, 1));
    await new Promise(setImmediate);
  }
  await copy;
  expect(written).toBeLessThan(1000);
});

test.runIf(engine === 'postgres')(
  'rows of another schema are refused before anything is changed',
  async () => {
    const story = await runStory({ headline: 'Not to be lost' });
    const { file } = await makeBackup(at);
    const { folder, manifest } = await openArchive(file, environment().dataDir);
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, schema: 1 }));
    await create({ file, cwd: folder, gzip: true }, readdirSync(folder));
    expect(await restoreBackup(file, at)).toMatchObject({
      failure: { message: expect.stringContaining('another version') },
    });
    expect(await findPublishedStory(story.day, story.urlSlug, MORNING)).toMatchObject({ kind: 'live' });
  },
);

test('a restore is refused while a portal runs on the data, and goes through when it has stopped', async () => {
  const { file } = await makeBackup(at);
  const portal = sharePortalLock();
  const second = sharePortalLock();
  expect(await restoreBackup(file, at)).toMatchObject({
    failure: { message: expect.stringContaining('portal runs') },
  });
  portal.release();
  second.release();
  expect(await restoreBackup(file, at)).toMatchObject({ ok: true });
  await closeDatabase();
});

test('what was restored is found by its words, on PostgreSQL once the index is made anew', async () => {
  await runStory({ headline: 'Hourglass kept' });
  const { file } = await makeBackup(at);
  const later = await runStory({ headline: 'Hourglass lost' });
  valueOf(await restoreBackup(file, at));
  await runDueJobs({ 'index-stories': indexStoriesJob }, () => at);
  const question = readQuestion(new URLSearchParams({ q: 'hourglass' }));
  const { stories } = await searchStories(question, 'Asia/Kolkata', at);
  expect(stories.map(({ card }) => card.headline)).toEqual(['Hourglass kept']);
  expect(stories.map(({ card }) => card.id)).not.toContain(later.id);
});

test('no table is forgotten', async () => {
  const tables = Object.values(schema).flatMap((one) => (is(one, Table) ? [getTableName(one)] : []));
  const { rows } = await makeBackup(at);
  const copied = tables.filter((table) => !MADE_ANEW.includes(table));
  expect(new Set(Object.keys(rows))).toEqual(new Set(copied));
});
