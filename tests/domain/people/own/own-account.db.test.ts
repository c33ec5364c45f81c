import { beforeAll, expect, test } from 'vitest';
import { findAccount } from '#db/accounts';
import { read } from '#db/client';
import { type Actor, MACHINE, type Role } from '#domain/access';
import { changeOwnName } from '#domain/people/own/change-name';
import { changeOwnPassword } from '#domain/people/own/change-password';
import { endOtherSessions, endOwnSession, listOwnSessions } from '#domain/people/own/own-sessions';
import { findActor } from '#domain/people/sessions';
import { hashToken } from '#domain/people/token';
import { queuedMailTo } from '#tests/support/jobs';
import { DAY, HOUR, MORNING, openNewsroom, valueOf } from '#tests/support/newsroom';
import { hirePerson, logInAs, PASSWORD, tryLogIn } from '#tests/support/people';

beforeAll(openNewsroom);

const NEW = 'seven-tin-lanterns';

async function loggedIn(role: Role = 'author', remember = false) {
  const { id, email } = await hirePerson(role);
  const token = await logInAs(email, MORNING, { remember, address: '192.0.2.80' });
  const actor: Actor = { accountId: id, name: 'Asha Rao', role, provedAt: MORNING };
  return { id, email, token, actor };
}

const isIn = async (token: string, at: number) => (await findActor(token, at)) !== null;

test('a new password ends every other session and not this one, and its owner is told', async () => {
  const { email, token, actor } = await loggedIn();
  const elsewhere = await logInAs(email);
  const change = { token, oldPassword: PASSWORD, newPassword: NEW, address: '192.0.2.81' };
  valueOf(await changeOwnPassword(actor, change, MORNING));
  expect([await isIn(token, MORNING), await isIn(elsewhere, MORNING)]).toEqual([true, false]);
  expect(await tryLogIn({ email })).toMatchObject({ ok: false });
  await logInAs(email, MORNING, { password: NEW });
  expect(await queuedMailTo(email)).toHaveLength(1);
});

test('without the old password, or with a common new one, nothing is changed', async () => {
  const { email, token, actor } = await loggedIn();
  const change = { token, oldPassword: PASSWORD, newPassword: NEW, address: '192.0.2.82' };
  const wrong = await changeOwnPassword(actor, { ...change, oldPassword: 'not-the-password' }, MORNING);
  expect(wrong).toMatchObject({ failure: { fields: { oldPassword: expect.any(String) } } });
  const common = await changeOwnPassword(actor, { ...change, newPassword: 'short' }, MORNING);
  expect(common).toMatchObject({ failure: { fields: { newPassword: expect.any(String) } } });
  await logInAs(email);
  expect(await queuedMailTo(email)).toEqual([]);
});

test('wrong old passwords are counted with those of the login', async () => {
  const { email, token, actor } = await loggedIn();
  const address = '192.0.2.83';
  const change = { token, oldPassword: 'not-the-password', newPassword: NEW, address };
  for (let time = 0; time < 5; time++) await changeOwnPassword(actor, change, MORNING);
  expect(await tryLogIn({ email, address })).toMatchObject({ refusal: { code: 'locked' } });
});

test('one sees one’s own sessions, this one marked, and ends one or all others', async () => {
  const { email, token, actor } = await loggedIn();
  const others = [await logInAs(email), await logInAs(email), await logInAs(email)] as const;
  const list = () => listOwnSessions(actor, { token }, MORNING);
  expect((await list()).filter(({ isThis }) => isThis).map(({ id }) => id)).toEqual([hashToken(token)]);
  valueOf(await endOwnSession(actor, { id: hashToken(others[0]) }, MORNING));
  expect(await isIn(others[0], MORNING)).toBe(false);
  expect(await list()).toHaveLength(3);
  valueOf(await endOtherSessions(actor, { token }, MORNING));
  expect((await list()).map(({ isThis }) => isThis)).toEqual([true]);
});

test('nobody ends the session of a colleague', async () => {
  const [asha, ben] = [await loggedIn(), await loggedIn('editor')];
  const ended = await endOwnSession(asha.actor, { id: hashToken(ben.token) }, MORNING);
  expect(ended).toMatchObject({ failure: { code: 'not-found' } });
  expect(await isIn(ben.token, MORNING)).toBe(true);
});

test('one changes one’s own name, to a name', async () => {
  const { id, actor } = await loggedIn();
  expect(await changeOwnName(actor, { name: ' \n' }, MORNING)).toMatchObject({ ok: false });
  valueOf(await changeOwnName(actor, { name: '  Asha Rao-Sen ' }, MORNING));
  expect((await findAccount(read(), id))?.name).toBe('Asha Rao-Sen');
  expect(await changeOwnName(MACHINE, { name: 'Nobody' }, MORNING)).toMatchObject({ ok: false });
});

test('an author who asks is kept logged in for seven days, also when away', async () => {
  const { email, token } = await loggedIn('author', true);
  await logInAs(email, MORNING + 6 * DAY); // sweeps what has ended
  expect(await isIn(token, MORNING + 7 * DAY - 1)).toBe(true);
  expect(await isIn(token, MORNING + 7 * DAY)).toBe(false);
});

test.each<Role>(['editor', 'admin'])('an %s is not, whatever they tick', async (role) => {
  const { token } = await loggedIn(role, true);
  expect(await isIn(token, MORNING + 4 * HOUR)).toBe(false);
});
