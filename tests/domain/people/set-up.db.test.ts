import { beforeAll, beforeEach, expect, test } from 'vitest';
import { anyAdminExists, listAccountRows } from '#db/accounts';
import { read, write } from '#db/client';
import { account } from '#db/schema';
import { setPassword } from '#domain/people/set-password';
import { findActor } from '#domain/people/sessions';
import { createSetupLink, isSetUpOpen, setUp, setUpFromEnvironment } from '#domain/people/set-up';
import { DAY, MORNING, openNewsroom, valueOf } from '#tests/support/newsroom';
import { hirePerson, logInAs, PASSWORD, tokenOf } from '#tests/support/people';

beforeAll(openNewsroom);
beforeEach(() => write(async (tx) => void (await tx.delete(account))));

const person = (name: string) => ({
  name,
  email: `${name.toLowerCase()}@news.example`,
  password: PASSWORD,
  userAgent: '',
  requestId: null,
});

test('the first admin is made with the link and is logged in', async () => {
  const link = await createSetupLink(MORNING);
  expect(link).toMatch(/^http:\/\/localhost:3000\/setup\/[\w-]{43}$/);
  const { token } = valueOf(await setUp({ ...person('Asha'), token: tokenOf(link) }, MORNING));
  expect(await findActor(token, MORNING)).toMatchObject({ name: 'Asha', role: 'admin' });
  await logInAs('asha@news.example');
});

test('set-up closes for ever after the first admin: for this link, an older one, and new ones', async () => {
  const token = tokenOf(await createSetupLink(MORNING));
  valueOf(await setUp({ ...person('Asha'), token }, MORNING));
  expect(await isSetUpOpen(token, MORNING)).toBe(false);
  expect(await setUp({ ...person('Eve'), token }, MORNING)).toMatchObject({ ok: false });
  expect(await createSetupLink(MORNING)).toBeNull();
  expect(await listAccountRows(read())).toHaveLength(1);
});

test('two who set up at the same instant make one admin', async () => {
  const token = tokenOf(await createSetupLink(MORNING));
  const both = [setUp({ ...person('Asha'), token }, MORNING), setUp({ ...person('Eve'), token }, MORNING)];
  const results = await Promise.all(both);
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  expect(await listAccountRows(read())).toHaveLength(1);
});

test('the link and the environment at the same instant make one admin', async () => {
  const token = tokenOf(await createSetupLink(MORNING));
  await Promise.all([
    setUp({ ...person('Asha'), token }, MORNING),
    setUpFromEnvironment('root@news.example', PASSWORD, MORNING),
    setUpFromEnvironment('root@news.example', PASSWORD, MORNING),
  ]);
  expect(await listAccountRows(read())).toHaveLength(1);
});

test('a newer link voids the older, and a link is void after three days', async () => {
  const older = tokenOf(await createSetupLink(MORNING));
  const newer = tokenOf(await createSetupLink(MORNING));
  expect(await isSetUpOpen(older, MORNING)).toBe(false);
  expect(await isSetUpOpen(newer, MORNING + 3 * DAY - 1)).toBe(true);
  expect(await isSetUpOpen(newer, MORNING + 3 * DAY)).toBe(false);
});

test('an invitation is no set-up link, nor the other way round', async () => {
  const setUpToken = tokenOf(await createSetupLink(MORNING));
  const { link } = await hirePerson('author', null);
  expect(await isSetUpOpen(tokenOf(link), MORNING)).toBe(false);
  expect(await setUp({ ...person('Eve'), token: tokenOf(link) }, MORNING)).toMatchObject({ ok: false });
  const password = { token: setUpToken, password: PASSWORD, userAgent: '', requestId: null };
  expect(await setPassword(password, MORNING)).toMatchObject({ ok: false });
});

test('an author made at the command line does not close set-up, but keeps the address', async () => {
  const token = tokenOf(await createSetupLink(MORNING));
  const { email } = await hirePerson('author');
  const taken = { failure: { fields: { email: 'There is an account with this address already.' } } };
  expect(await setUp({ ...person('Asha'), email, token }, MORNING)).toMatchObject(taken);
  valueOf(await setUp({ ...person('Asha'), token }, MORNING));
});

test('a weak password or a strange address is refused by its field, and the link still works', async () => {
  const token = tokenOf(await createSetupLink(MORNING));
  const weak = { ...person('Asha'), token, password: 'The Test Paper 1' };
  expect(await setUp(weak, MORNING)).toMatchObject({ failure: { fields: { password: expect.any(String) } } });
  const strange = { ...person('Asha'), token, email: 'asha@news.example,eve@evil.example', name: '' };
  expect(await setUp(strange, MORNING)).toMatchObject({
    failure: { fields: { email: expect.any(String), name: expect.any(String) } },
  });
  expect(await anyAdminExists(read())).toBe(false);
  valueOf(await setUp({ ...person('Asha'), token }, MORNING));
});

test('the environment makes the first admin once, and refuses a weak password', async () => {
  expect(await setUpFromEnvironment('root@news.example', 'password1234', MORNING)).toMatchObject({
    ok: false,
  });
  expect(valueOf(await setUpFromEnvironment('root@news.example', PASSWORD, MORNING))).toBe('made');
  expect(valueOf(await setUpFromEnvironment('root@news.example', 'other-tin-lantern', MORNING))).toBe(
    'already',
  );
  await logInAs('root@news.example');
});
