import { beforeAll, expect, test } from 'vitest';
import { updateAccount } from '#db/accounts';
import { write } from '#db/client';
import { MACHINE, ROLES } from '#domain/access';
import { changeRole, disableAccount, enableAccount, listAccounts } from '#domain/people/accounts';
import { createAccount } from '#domain/people/create-account';
import { askForReset } from '#domain/people/forgotten-password';
import { resetPassword } from '#domain/people/reset-password';
import { sendReset } from '#domain/people/send-reset';
import { endSession, findActor } from '#domain/people/sessions';
import { findLinkOwner, setPassword } from '#domain/people/set-password';
import { actorOf, DAY, MINUTE, MORNING, openNewsroom, valueOf } from '#tests/support/newsroom';
import { hirePerson, logInAs, PASSWORD, tokenOf } from '#tests/support/people';

beforeAll(openNewsroom);

const redeem = (link: string | null, password = 'seven-tin-lanterns', at = MORNING) =>
  setPassword({ token: tokenOf(link), password, userAgent: '', requestId: null }, at);

test('somebody invited sets a password by the link, once', async () => {
  const { email, link } = await hirePerson('author', null);
  expect(await findLinkOwner(tokenOf(link), MORNING)).toEqual({ name: 'Asha Rao', email });
  valueOf(await redeem(link));
  await logInAs(email, MORNING, { password: 'seven-tin-lanterns' });
  expect(await redeem(link, 'another-tin-lantern')).toMatchObject({ ok: false });
  expect(await findLinkOwner(tokenOf(link), MORNING)).toBeNull();
});

test('of two who use a link at the same instant, one sets the password', async () => {
  const { link } = await hirePerson('author', null);
  const results = await Promise.all([redeem(link, 'seven-tin-lanterns'), redeem(link, 'eight-tin-lanterns')]);
  expect(results.filter((result) => result.ok)).toHaveLength(1);
});

test('an invitation waits three days, a reset half an hour, and a newer link voids an older', async () => {
  const { email, link: invitation } = await hirePerson('author', null);
  expect(await findLinkOwner(tokenOf(invitation), MORNING + 3 * DAY - 1)).not.toBeNull();
  expect(await findLinkOwner(tokenOf(invitation), MORNING + 3 * DAY)).toBeNull();
  const { link: reset } = valueOf(await resetPassword(MACHINE, { email, password: null }, MORNING));
  expect(await findLinkOwner(tokenOf(invitation), MORNING)).toBeNull();
  expect(await findLinkOwner(tokenOf(reset), MORNING + 30 * MINUTE - 1)).not.toBeNull();
  expect(await findLinkOwner(tokenOf(reset), MORNING + 30 * MINUTE)).toBeNull();
});

test('a refused password leaves the link as it was', async () => {
  const { link } = await hirePerson('author', null);
  expect(await redeem(link, 'short')).toMatchObject({
    failure: { fields: { password: expect.any(String) } },
  });
  valueOf(await redeem(link));
});

test('the link of somebody disabled opens nothing, also after they are enabled again', async () => {
  const { email, link } = await hirePerson('author', null);
  valueOf(await disableAccount(MACHINE, email, MORNING));
  expect(await redeem(link)).toMatchObject({ ok: false });
  valueOf(await enableAccount(MACHINE, email, MORNING));
  expect(await redeem(link)).toMatchObject({ ok: false });
});

test('nobody is sent a link to a password that would open nothing', async () => {
  const { email } = await hirePerson('author');
  valueOf(await disableAccount(MACHINE, email, MORNING));
  expect(await sendReset(MACHINE, { email }, MORNING)).toMatchObject({
    failure: { code: 'invalid', message: 'This account is disabled. Enable it first. Nothing was changed.' },
  });
  valueOf(await enableAccount(MACHINE, email, MORNING));
  await logInAs(email);
});

test('two accounts never have one address, in whatever case', async () => {
  const { email } = await hirePerson();
  const again = { email: email.toUpperCase(), name: 'Eve', role: 'admin', password: PASSWORD };
  expect(await createAccount(MACHINE, again, MORNING)).toMatchObject({
    failure: { code: 'invalid', fields: { email: 'There is an account with this address already.' } },
  });
});

test('an account needs a plain address, a name on one line and a known role', async () => {
  const given = { email: 'asha@@news.example', name: 'Asha\nRao', role: 'owner', password: null };
  const result = await createAccount(MACHINE, given, MORNING);
  expect(result).toMatchObject({ ok: false, failure: { code: 'invalid' } });
  if (result.ok || result.failure.code !== 'invalid') throw new Error('Refused as invalid.');
  expect(Object.keys(result.failure.fields).sort()).toEqual(['email', 'name', 'role']);
});

test.each(ROLES.filter((role) => role !== 'admin'))('no %s sees or changes accounts', async (role) => {
  const actor = actorOf(role);
  const { email } = await hirePerson('author');
  const refused = { ok: false, failure: { code: 'not-allowed' } };
  const account = { email: 'new@news.example', name: 'New', role: 'admin', password: PASSWORD };
  expect(await listAccounts(actor, MORNING)).toMatchObject(refused);
  expect(await createAccount(actor, account, MORNING)).toMatchObject(refused);
  expect(await resetPassword(actor, { email, password: PASSWORD }, MORNING)).toMatchObject(refused);
  expect(await disableAccount(actor, email, MORNING)).toMatchObject(refused);
  expect(await enableAccount(actor, email, MORNING)).toMatchObject(refused);
  expect(await changeRole(actor, { email, role: 'admin' }, MORNING)).toMatchObject(refused);
  await logInAs(email);
});

test('the last admin who can log in is neither disabled nor demoted', async () => {
  const admins = valueOf(await listAccounts(MACHINE, MORNING)).filter((account) => account.role === 'admin');
  for (const { email } of admins) await disableAccount(MACHINE, email, MORNING);
  const { email } = await hirePerson('admin');
  expect(await disableAccount(MACHINE, email, MORNING)).toMatchObject({ ok: false });
  expect(await changeRole(MACHINE, { email, role: 'editor' }, MORNING)).toMatchObject({ ok: false });
  const { link } = await hirePerson('admin', null);
  expect(await disableAccount(MACHINE, email, MORNING)).toMatchObject({ ok: false });
  expect(await changeRole(MACHINE, { email, role: 'editor' }, MORNING)).toMatchObject({ ok: false });
  valueOf(await redeem(link));
  valueOf(await changeRole(MACHINE, { email, role: 'editor' }, MORNING));
});

test('without mail the admin who asks is shown the link, and who forgot a password asks an admin', async () => {
  const { email } = await hirePerson('author');
  const delivery = valueOf(await sendReset(MACHINE, { email }, MORNING));
  expect(delivery).toMatchObject({ link: expect.stringContaining('/setup/'), why: expect.any(String) });
  const asked = await askForReset({ email, address: '192.0.2.1' }, MORNING);
  expect(asked).toMatchObject({ refusal: { code: 'no-mail' } });
});

test('an admin sees who was there and when, and who has a second factor', async () => {
  const { email, id } = await hirePerson('author');
  const find = async () =>
    valueOf(await listAccounts(MACHINE, MORNING)).find((account) => account.email === email);
  expect(await find()).toMatchObject({ id, lastSeenAt: null, hasSecondFactor: false });
  const token = await logInAs(email, MORNING);
  expect(await find()).toMatchObject({ lastSeenAt: MORNING });
  await findActor(token, MORNING + 5 * MINUTE);
  expect(await find()).toMatchObject({ lastSeenAt: MORNING + 5 * MINUTE });
  await endSession(token, null, MORNING + 5 * MINUTE);
  expect(await find()).toMatchObject({ lastSeenAt: MORNING });
  await write((tx) => updateAccount(tx, id, { totpSecret: 'sealed' }));
  expect(await find()).toMatchObject({ hasSecondFactor: true });
});
