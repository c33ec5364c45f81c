import { beforeAll, expect, test } from 'vitest';
import { listAudit } from '#db/audit';
import { read } from '#db/client';
import type { Actor } from '#domain/access';
import { MACHINE } from '#domain/access';
import { changeRole, disableAccount, enableAccount } from '#domain/people/accounts';
import { createAccount } from '#domain/people/create-account';
import { PROVED_FOR } from '#domain/people/proof';
import { proveAgain } from '#domain/people/prove-again';
import { resetPassword } from '#domain/people/reset-password';
import { endSession, findActor } from '#domain/people/sessions';
import { newId } from '#lib/id';
import { actorOf, HOUR, MINUTE, MORNING, openNewsroom, valueOf } from '#tests/support/newsroom';
import { hirePerson, logInAs, PASSWORD, tryLogIn } from '#tests/support/people';

beforeAll(openNewsroom);

const LATER = MORNING + HOUR;

async function adminAt(at: number) {
  const { email } = await hirePerson('admin');
  const token = await logInAs(email, MORNING, { address: '192.0.2.50' });
  const actor = async (): Promise<Actor> => {
    const found = await findActor(token, at);
    if (found === null) throw new Error('The session has ended.');
    return found;
  };
  return { email, token, actor };
}

const prove = (token: string, at: number, parts: { password?: string; address?: string } = {}) =>
  proveAgain({ token, password: PASSWORD, address: '192.0.2.51', requestId: newId(), ...parts }, at);

const unproved = { ok: false, failure: { code: 'prove-again' } };

test('an hour after logging in no account is changed, and right after giving the password again it is', async () => {
  const { token, actor } = await adminAt(LATER);
  const { email } = await hirePerson('author');
  const fresh = { email: `new-${newId()}@news.example`, name: 'New', role: 'author', password: null };
  const before = await actor();
  expect(await createAccount(before, fresh, LATER)).toMatchObject(unproved);
  expect(await changeRole(before, { email, role: 'editor' }, LATER)).toMatchObject(unproved);
  expect(await disableAccount(before, email, LATER)).toMatchObject(unproved);
  expect(await enableAccount(before, email, LATER)).toMatchObject(unproved);
  expect(await resetPassword(before, { email, password: null }, LATER)).toMatchObject(unproved);
  expect(await prove(token, LATER)).toEqual({ ok: true });
  const after = await actor();
  valueOf(await createAccount(after, fresh, LATER));
  valueOf(await changeRole(after, { email, role: 'editor' }, LATER));
});

test('logging in is a proof for ten minutes', async () => {
  const { actor } = await adminAt(MORNING);
  const { email } = await hirePerson('author');
  const role = { email, role: 'editor' } as const;
  valueOf(await changeRole(await actor(), role, MORNING + PROVED_FOR - 1));
  expect(await changeRole(await actor(), role, MORNING + PROVED_FOR)).toMatchObject(unproved);
});

test('a clock that was set back an hour makes no proof last longer', async () => {
  const { actor } = await adminAt(MORNING);
  const { email } = await hirePerson('author');
  const role = { email, role: 'editor' } as const;
  expect(await changeRole(await actor(), role, MORNING - HOUR)).toMatchObject(unproved);
});

test('who may not change accounts is told so, with or without a proof', async () => {
  const { email } = await hirePerson('author');
  const given = await changeRole(actorOf('editor'), { email, role: 'admin' }, MORNING);
  expect(given).toMatchObject({ failure: { code: 'not-allowed' } });
});

test('the machine needs no password', async () => {
  const { email } = await hirePerson('author');
  valueOf(await changeRole(MACHINE, { email, role: 'editor' }, LATER));
});

test('wrong passwords are counted with those of the login, and lock it out', async () => {
  const { email, token, actor } = await adminAt(LATER);
  const address = '192.0.2.60';
  for (let time = 0; time < 4; time++)
    expect(await prove(token, LATER, { password: 'wrong-wrong-wrong', address })).toMatchObject({
      refusal: { code: 'wrong' },
    });
  expect(await tryLogIn({ email, address, password: 'wrong-wrong-wrong' }, LATER)).toMatchObject({
    refusal: { code: 'locked' },
  });
  expect(await prove(token, LATER + MINUTE, { address })).toMatchObject({ refusal: { code: 'locked' } });
  expect((await actor()).provedAt).toBe(MORNING);
  const refused = (await listAudit(read(), 100)).filter(({ subject }) => subject === email);
  expect(refused.map(({ action }) => action)).toContain('prove-again-refused');
});

test('a session that has ended proves nothing', async () => {
  const { token } = await adminAt(LATER);
  await endSession(token, null, LATER);
  expect(await prove(token, LATER)).toMatchObject({ refusal: { code: 'signed-out' } });
});

test('nobody proves who they are with the password of a colleague', async () => {
  const { token } = await adminAt(LATER);
  await hirePerson('admin', 'a-colleagues-tin-lantern');
  expect(await prove(token, LATER, { password: 'a-colleagues-tin-lantern' })).toMatchObject({ ok: false });
});
