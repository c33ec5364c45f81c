import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { authSecret } from '../../lib/auth-secret.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stringer-secret-'));
});
afterEach(() => rmSync(root, { recursive: true }));

test('the secret is made once, for the owner alone, and found again', () => {
  const dataDir = join(root, 'data');
  const first = authSecret({ authSecret: null, dataDir });
  expect(first.length).toBeGreaterThanOrEqual(43);
  expect(authSecret({ authSecret: null, dataDir })).toBe(first);
  expect(statSync(join(dataDir, 'auth-secret')).mode & 0o777).toBe(0o600);
  expect(readdirSync(dataDir)).toEqual(['auth-secret']);
});

test('two sites have two secrets', () => {
  const one = authSecret({ authSecret: null, dataDir: join(root, 'one') });
  expect(authSecret({ authSecret: null, dataDir: join(root, 'two') })).not.toBe(one);
});

test('a secret from the environment is used and nothing is written', () => {
  const given = 'g'.repeat(40);
  expect(authSecret({ authSecret: given, dataDir: root })).toBe(given);
  expect(readdirSync(root)).toEqual([]);
});

test('a damaged file stops the portal and is left as it was', () => {
  writeFileSync(join(root, 'auth-secret'), 'cut');
  expect(() => authSecret({ authSecret: null, dataDir: root })).toThrow(/^AUTH_SECRET: .* is damaged/);
  expect(readFileSync(join(root, 'auth-secret'), 'utf8')).toBe('cut');
});
