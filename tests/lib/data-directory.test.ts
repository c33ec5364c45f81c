import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';

const place = mkdtempSync(join(tmpdir(), 'stringer-data-directory-'));

/** A process of its own has read this environment, and no other. */
async function openUnder(dataDir: string): Promise<() => string> {
  vi.resetModules();
  vi.stubEnv('DATA_DIR', dataDir);
  return (await import('../../lib/data-directory.ts')).openDataDirectory;
}

test('a data directory is made where there is none', async () => {
  const directory = join(place, 'a', 'b');
  expect((await openUnder(directory))()).toBe(directory);
});

test.each(['file', 'file/below'])('a DATA_DIR at %s is refused with one line that names it', async (name) => {
  writeFileSync(join(place, 'file'), '');
  const open = await openUnder(join(place, name));
  expect(open).toThrow(/^DATA_DIR: .*file.* is a file, or lies below one; name a directory\.$/);
});
