import { beforeAll, expect, test } from 'vitest';
import { findAccount, updateAccount } from '#db/accounts';
import { listAudit } from '#db/audit';
import { read, write } from '#db/client';
import { MACHINE } from '#domain/access';
import { disableAccount } from '#domain/people/accounts';
import {
  beginTotp,
  confirmTotp,
  getOwnSecondFactor,
  removeTotp,
  renewRecoveryCodes,
} from '#domain/people/own/second-factor';
import { removeSecondFactor } from '#domain/people/remove-second-factor';
import { resetPassword } from '#domain/people/reset-password';
import { setPassword } from '#domain/people/set-password';
import { queuedMailTo } from '#tests/support/jobs';
import { HOUR, MINUTE, MORNING, openNewsroom, valueOf } from '#tests/support/newsroom';
import { hirePerson, logInAs, PASSWORD, tokenOf, tryLogIn } from '#tests/support/people';
import { answerWith, askedFor, codeAt, hireWithApp } from '#tests/support/second-factor';

beforeAll(openNewsroom);

const SECOND = 1000;
const wrong = { ok: false, refusal: { code: 'wrong' } };
const expired = { ok: false, refusal: { code: 'expired' } };
const notOf = (code: string) => (code === '000000' ? '000001' : '000000');

test('the right password opens nothing, and the code after it opens a session', async () => {
  const { email, secret, id } = await hireWithApp();
  const token = await askedFor(email);
  expect(await answerWith(token, codeAt(secret, MORNING))).toMatchObject({ ok: true });
  const [entry] = (await listAudit(read(), 100)).filter(
    ({ accountId, action }) => accountId === id && action === 'log-in',
  );
  expect(entry?.details).toEqual({ with: 'password and code' });
});

test('a wrong password of an account with a second factor is refused as any other', async () => {
  const { email } = await hireWithApp();
  const known = await tryLogIn({ email, password: 'not-the-password' });
  const unknown = await tryLogIn({ email: 'nobody@news.example', password: 'not-the-password' });
  expect(known).toEqual(unknown);
});

test('a code works once, whoever saw it', async () => {
  const { email, secret } = await hireWithApp();
  const code = codeAt(secret, MORNING);
  const [first, second] = [await askedFor(email), await askedFor(email)];
  expect(await answerWith(first, code)).toMatchObject({ ok: true });
  expect(await answerWith(second, code, MORNING + SECOND)).toMatchObject(wrong);
  const next = MORNING + 30 * SECOND;
  expect(await answerWith(second, codeAt(secret, next), next)).toMatchObject({ ok: true });
});

test('of two that give the same code at the same instant, one gets in', async () => {
  const { email, secret } = await hireWithApp();
  const code = codeAt(secret, MORNING);
  const [first, second] = [await askedFor(email), await askedFor(email)];
  const outcomes = await Promise.all([answerWith(first, code), answerWith(second, code)]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});

test('the code before and the code after count, those further away do not', async () => {
  const { email, secret } = await hireWithApp();
  const after = async (seconds: number, at: number) =>
    (await answerWith(await askedFor(email, at), codeAt(secret, at + seconds * SECOND), at)).ok;
  expect(await after(-30, MORNING)).toBe(true);
  expect(await after(30, MORNING + MINUTE)).toBe(true);
  expect(await after(-60, MORNING + HOUR)).toBe(false);
  expect(await after(60, MORNING + HOUR)).toBe(false);
});

test('a question is answered once', async () => {
  const { email, secret } = await hireWithApp();
  const token = await askedFor(email);
  expect(await answerWith(token, codeAt(secret, MORNING))).toMatchObject({ ok: true });
  const later = MORNING + MINUTE;
  expect(await answerWith(token, codeAt(secret, later), later)).toMatchObject(expired);
});

test('after ten minutes the password is asked for again', async () => {
  const { email, secret } = await hireWithApp();
  const token = await askedFor(email);
  const late = MORNING + 10 * MINUTE;
  expect(await answerWith(token, codeAt(secret, late), late)).toMatchObject(expired);
});

test('after five wrong codes the question is void, and the account is locked from here', async () => {
  const { email, secret } = await hireWithApp();
  const token = await askedFor(email);
  const bad = notOf(codeAt(secret, MORNING));
  for (let time = 0; time < 4; time++) expect(await answerWith(token, bad)).toMatchObject(wrong);
  expect(await answerWith(token, bad)).toMatchObject({ refusal: { code: 'locked' } });
  const elsewhere = await answerWith(token, codeAt(secret, MORNING), MORNING, '192.0.2.91');
  expect(elsewhere).toMatchObject(expired);
  expect(await tryLogIn({ email, address: '192.0.2.90' })).toMatchObject({ refusal: { code: 'locked' } });
});

test('the right password is no licence to guess codes: it forgives no wrong one', async () => {
  const { email, secret } = await hireWithApp();
  const bad = notOf(codeAt(secret, MORNING));
  for (let time = 0; time < 4; time++) await answerWith(await askedFor(email), bad);
  expect(await answerWith(await askedFor(email), bad)).toMatchObject({ refusal: { code: 'locked' } });
});

test('the right password alone, however often, locks nobody out', async () => {
  const { email } = await hireWithApp();
  for (let time = 0; time < 7; time++) await askedFor(email);
});

test('a recovery code works once, however it is typed, and its owner hears of it', async () => {
  const { email, recoveryCodes, actor } = await hireWithApp();
  const [code = ''] = recoveryCodes;
  expect(new Set(recoveryCodes).size).toBe(10);
  const typed = ` ${code.toUpperCase().replaceAll('-', ' ')}`;
  expect(await answerWith(await askedFor(email), typed)).toMatchObject({ ok: true });
  expect(await answerWith(await askedFor(email), code)).toMatchObject(wrong);
  expect((await getOwnSecondFactor(actor)).recoveryCodesLeft).toBe(9);
  expect(JSON.stringify(await queuedMailTo(email))).toContain('9 are left');
});

test('nobody gets in with the recovery code of a colleague', async () => {
  const [asha, ben] = [await hireWithApp(), await hireWithApp()];
  expect(await answerWith(await askedFor(asha.email), ben.recoveryCodes[0] ?? '')).toMatchObject(wrong);
});

test('who is disabled between the two steps does not get in', async () => {
  const { email, secret } = await hireWithApp();
  const token = await askedFor(email);
  valueOf(await disableAccount(MACHINE, email, MORNING));
  expect(await answerWith(token, codeAt(secret, MORNING))).toMatchObject(expired);
});

test('a new password makes a question void that the old one was answered with', async () => {
  const { email, secret } = await hireWithApp();
  const token = await askedFor(email);
  valueOf(await resetPassword(MACHINE, { email, password: 'seven-tin-lanterns' }, MORNING));
  expect(await answerWith(token, codeAt(secret, MORNING))).toMatchObject(expired);
});

test('the link of a reset sets the password, and asks for the second factor before a session', async () => {
  const { email, secret } = await hireWithApp();
  const { link } = valueOf(await resetPassword(MACHINE, { email, password: null }, MORNING));
  const given = { password: 'seven-tin-lanterns', userAgent: '', requestId: null };
  const set = valueOf(await setPassword({ ...given, token: tokenOf(link) }, MORNING));
  if (!('challenge' in set)) throw new Error('A session was opened by the link alone.');
  expect(await answerWith(set.challenge, codeAt(secret, MORNING))).toMatchObject({ ok: true });
});

test('an app counts once it has shown a code, and not for another account', async () => {
  const { id, email } = await hirePerson();
  const actor = { accountId: id, name: 'Asha', role: 'editor', provedAt: MORNING } as const;
  const { token, secret } = valueOf(await beginTotp(actor, MORNING));
  await logInAs(email);
  const code = codeAt(secret, MORNING);
  const colleague = { ...actor, accountId: (await hirePerson()).id };
  expect(await confirmTotp(colleague, { token, code }, MORNING)).toMatchObject({ ok: false });
  expect(await confirmTotp(actor, { token, code: notOf(code) }, MORNING)).toMatchObject({ ok: false });
  valueOf(await confirmTotp(actor, { token, code }, MORNING));
  expect(await answerWith(await askedFor(email), code)).toMatchObject(wrong);
});

test('the secret lies sealed, and one sealed with another secret of the portal opens nothing', async () => {
  const { id, email, secret, recoveryCodes } = await hireWithApp();
  const row = await findAccount(read(), id);
  expect(row?.totpSecret).not.toContain(secret);
  await write((tx) => updateAccount(tx, id, { totpSecret: `${row?.totpSecret?.slice(0, -4)}AAAA` }));
  expect(await answerWith(await askedFor(email), codeAt(secret, MORNING))).toMatchObject(wrong);
  expect(await answerWith(await askedFor(email), recoveryCodes[3] ?? '')).toMatchObject({ ok: true });
});

test('new recovery codes make those from before void; without the app there are none', async () => {
  const { email, actor, recoveryCodes } = await hireWithApp();
  const renewed = valueOf(await renewRecoveryCodes(actor, MORNING));
  expect(await answerWith(await askedFor(email), recoveryCodes[0] ?? '')).toMatchObject(wrong);
  expect(await answerWith(await askedFor(email), renewed.recoveryCodes[0] ?? '')).toMatchObject({ ok: true });
  valueOf(await removeTotp(actor, MORNING));
  expect(await getOwnSecondFactor(actor)).toEqual({ hasTotp: false, recoveryCodesLeft: 0 });
  await logInAs(email);
  expect(await queuedMailTo(email)).toHaveLength(4);
});

test('each change of the second factor wants the password first', async () => {
  const { actor } = await hireWithApp();
  const unproved = { failure: { code: 'prove-again' } };
  expect(await removeTotp(actor, MORNING + HOUR)).toMatchObject(unproved);
  expect(await renewRecoveryCodes(actor, MORNING + HOUR)).toMatchObject(unproved);
  expect(await beginTotp(actor, MORNING + HOUR)).toMatchObject(unproved);
});

test('an admin removes a lost second factor, alone or with the password, and its owner is told', async () => {
  const { email } = await hireWithApp();
  valueOf(await removeSecondFactor(MACHINE, email, MORNING));
  await logInAs(email);
  expect(JSON.stringify(await queuedMailTo(email))).toContain('An admin removed');
  const other = await hireWithApp();
  const reset = { email: other.email, password: PASSWORD };
  valueOf(await resetPassword(MACHINE, reset, MORNING));
  await askedFor(other.email);
  valueOf(await resetPassword(MACHINE, { ...reset, withSecondFactor: true }, MORNING));
  await logInAs(other.email);
});
