import { hash } from '@node-rs/argon2';
import { expect, test } from 'vitest';
import { HashingBusy, hashPassword, isPassword, needsRehash } from '#domain/people/password-hash';

test('a password is kept as argon2id with 19 MiB, two passes and one lane', async () => {
  const stored = await hashPassword('kaveri-umbrella-tin');
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(needsRehash(stored)).toBe(false);
  expect(await isPassword(stored, 'kaveri-umbrella-tin')).toBe(true);
  expect(await isPassword(stored, 'kaveri-umbrella-tim')).toBe(false);
});

test('a hash of weaker parameters, or of another kind, is due to be made again', async () => {
  expect(needsRehash(await hash('kaveri-umbrella-tin', { memoryCost: 8192 }))).toBe(true);
  expect(needsRehash(await hash('kaveri-umbrella-tin', { timeCost: 3 }))).toBe(true);
  expect(needsRehash((await hash('kaveri-umbrella-tin')).replace('argon2id', 'argon2i'))).toBe(true);
});

test('every character counts, to the last of 128, and an accent is one however it was typed', async () => {
  const long = 'tin umbrella '.repeat(10).slice(0, 127);
  const stored = await hashPassword(`${long}a`);
  expect(await isPassword(stored, `${long}b`)).toBe(false);
  expect(await isPassword(await hashPassword('caf\u00e9 kaveri tin'), 'cafe\u0301 kaveri tin')).toBe(true);
});

test('no password opens an account that has none', async () => {
  expect(await isPassword(null, 'kaveri-umbrella-tin')).toBe(false);
});

test('two are checked at once and fifty wait; one more is told to come again, and all others get their answer', async () => {
  const asked = Array.from({ length: 53 }, () => isPassword(null, 'kaveri-umbrella-tin'));
  const answers = await Promise.allSettled(asked);
  const refused = answers.filter((answer) => answer.status === 'rejected');
  expect(refused.map((answer) => answer.reason instanceof HashingBusy)).toEqual([true]);
  expect(await isPassword(null, 'kaveri-umbrella-tin')).toBe(false);
});
