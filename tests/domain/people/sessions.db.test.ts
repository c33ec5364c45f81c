import { beforeAll, expect, test } from 'vitest';
import { read } from '#db/client';
import { findSession } from '#db/sessions';
import { MACHINE } from '#domain/access';
import { changeRole, disableAccount, enableAccount } from '#domain/people/accounts';
import { resetPassword } from '#domain/people/reset-password';
import { endSession, findActor, findIdleActor } from '#domain/people/sessions';
import { setPassword } from '#domain/people/set-password';
import { hashToken } from '#domain/people/token';
import { HOUR, MINUTE, MORNING, openNewsroom, valueOf } from '#tests/support/newsroom';
import { hirePerson, logInAs, tokenOf } from '#tests/support/people';

beforeAll(openNewsroom);

const isIn = async (token: string, at = MORNING) => (await findActor(token, at)) !== null;

test('the database does not hold the token that the cookie holds', async () => {
  const token = await logInAs((await hirePerson()).email);
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(await findSession(read(), token)).toBeNull();
  expect(await findSession(read(), hashToken(token))).not.toBeNull();
});

test('a session ends after four hours without a step, and goes on with one', async () => {
  const { email } = await hirePerson();
  const [left, used] = [await logInAs(email), await logInAs(email)];
  expect(await isIn(used, MORNING + 3 * HOUR)).toBe(true);
  expect(await isIn(left, MORNING + 4 * HOUR)).toBe(false);
  expect(await isIn(used, MORNING + 6 * HOUR)).toBe(true);
});

test('however busy, a session ends after a day', async () => {
  const token = await logInAs((await hirePerson()).email);
  for (let hour = 3; hour < 24; hour += 3) expect(await isIn(token, MORNING + hour * HOUR)).toBe(true);
  expect(await isIn(token, MORNING + 24 * HOUR - 1)).toBe(true);
  expect(await isIn(token, MORNING + 24 * HOUR)).toBe(false);
});

test('being there is written down once a minute', async () => {
  const token = await logInAs((await hirePerson()).email);
  const seenAt = async () => (await findSession(read(), hashToken(token)))?.seenAt;
  await findActor(token, MORNING + MINUTE - 1);
  expect(await seenAt()).toBe(MORNING);
  await findActor(token, MORNING + MINUTE);
  expect(await seenAt()).toBe(MORNING + MINUTE);
});

test('what a page sends by itself keeps no session awake', async () => {
  const token = await logInAs((await hirePerson()).email);
  const later = MORNING + 3 * HOUR;
  expect(await findIdleActor(token, later)).toMatchObject({ role: 'editor' });
  expect(await findIdleActor(token, later + HOUR)).toBeNull();
});

test('logging out ends this session wherever its cookie is, and no other', async () => {
  const { email } = await hirePerson();
  const [here, there] = [await logInAs(email), await logInAs(email)];
  await endSession(here, null, MORNING);
  expect(await isIn(here)).toBe(false);
  expect(await isIn(there)).toBe(true);
});

test('logging in again gives a new token and ends the one this browser had', async () => {
  const { email } = await hirePerson();
  const before = await logInAs(email);
  const after = await logInAs(email, MORNING, { previousToken: before });
  expect(after).not.toBe(before);
  expect(await isIn(before)).toBe(false);
  expect(await isIn(after)).toBe(true);
});

test('disabling an account ends all its sessions at once, and they stay ended', async () => {
  const { email } = await hirePerson();
  const [here, there] = [await logInAs(email), await logInAs(email)];
  valueOf(await disableAccount(MACHINE, email, MORNING));
  expect([await isIn(here), await isIn(there)]).toEqual([false, false]);
  valueOf(await enableAccount(MACHINE, email, MORNING));
  expect(await isIn(here)).toBe(false);
  expect(await isIn(await logInAs(email))).toBe(true);
});

test('another role ends all sessions; the next one has the new rights', async () => {
  const { email } = await hirePerson('editor');
  const token = await logInAs(email);
  valueOf(await changeRole(MACHINE, { email, role: 'contributor' }, MORNING));
  expect(await isIn(token)).toBe(false);
  expect((await findActor(await logInAs(email), MORNING))?.role).toBe('contributor');
});

test('a reset ends all sessions and the old password; the new one ends what was opened meanwhile', async () => {
  const { email } = await hirePerson();
  const token = await logInAs(email);
  const { link } = valueOf(await resetPassword(MACHINE, { email, password: null }, MORNING));
  expect(await isIn(token)).toBe(false);
  await expect(logInAs(email)).rejects.toThrow('do not match');
  const given = { token: tokenOf(link), password: 'seven-tin-lanterns', userAgent: '', requestId: null };
  const set = valueOf(await setPassword(given, MORNING));
  const next = 'token' in set ? set.token : '';
  expect(await isIn(next)).toBe(true);
  expect(await isIn(await logInAs(email, MORNING, { password: 'seven-tin-lanterns' }))).toBe(true);
});

test('nobody is logged in with a made-up, empty or very long token', async () => {
  for (const token of ['', 'x', '\0', 'a'.repeat(100_000)]) expect(await isIn(token)).toBe(false);
});
