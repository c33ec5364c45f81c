import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('a test run that used PostgreSQL keeps its exit code', () => {
  const program = JSON.stringify(join(import.meta.dirname, 'postgres-program.ts'));
  const run = `const { loadPostgres } = await import(${program});
    const { remove } = await loadPostgres();
    remove();
    process.exitCode = 3;`;
  const { status } = spawnSync(process.execPath, ['--input-type=module', '--eval', run]);
  expect(status).toBe(3);
});
