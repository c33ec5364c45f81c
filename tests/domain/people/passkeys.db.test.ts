import { beforeAll, expect, test } from 'vitest';
import { listAudit } from '#db/audit';
import { read } from '#db/client';
import { findPasskey } from '#db/passkeys';
import { MACHINE, type Actor, type Role } from '#domain/access';
import { disableAccount } from '#domain/people/accounts';
import {
  addPasskey,
  beginPasskey,
  listOwnPasskeys,
  removeOwnPasskey,
  renameOwnPasskey,
} from '#domain/people/own/passkeys';
import { getOwnSecondFactor } from '#domain/people/own/second-factor';
import { askForPasskey, logInWithPasskey } from '#domain/people/passkeys/log-in-passkey';
import { removeSecondFactor } from '#domain/people/remove-second-factor';
import { queuedMailTo } from '#tests/support/jobs';
import { HOUR, MINUTE, MORNING, openNewsroom, valueOf } from '#tests/support/newsroom';
import { hirePerson, logInAs } from '#tests/support/people';
import { answerWith, askedFor } from '#tests/support/second-factor';
import { makeSoftPasskey, type SoftPasskey } from '#tests/support/soft-passkey';

beforeAll(openNewsroom);

const wrong = { ok: false, refusal: { code: 'wrong' } };
const expired = { ok: false, refusal: { code: 'expired' } };

async function addTo(actor: Actor, key: SoftPasskey, name = 'Phone') {
  const { token, options } = valueOf(await beginPasskey(actor, MORNING));
  const response = key.make({ challenge: options.challenge, counter: 1 });
  return addPasskey(actor, { token, name, response }, MORNING);
}

async function hireWithPasskey(role: Role = 'editor') {
  const { id, email } = await hirePerson(role);
  const actor: Actor = { accountId: id, name: 'Asha Rao', role, provedAt: MORNING };
  const key = makeSoftPasskey(id);
  const { recoveryCodes } = valueOf(await addTo(actor, key));
  return { id, email, actor, key, recoveryCodes: recoveryCodes ?? [] };
}

async function ask(secondToken: string | null = null, at = MORNING) {
  const question = await askForPasskey({ secondToken }, at);
  if (question === null) throw new Error('No passkey was asked for.');
  return { token: question.token, challenge: question.options.challenge, options: question.options };
}

type Used = Parameters<typeof logInWithPasskey>[0];
const use = (parts: Pick<Used, 'token' | 'response'> & Partial<Used>, at = MORNING) =>
  logInWithPasskey(
    {
      address: '192.0.2.120',
      userAgent: 'Test browser',
      previousToken: null,
      requestId: null,
      secondToken: '',
      remember: false,
      ...parts,
    },
    at,
  );

test('a passkey alone logs in, and the audit says so', async () => {
  const { id, key } = await hireWithPasskey();
  const { token, challenge, options } = await ask();
  expect(options.allowCredentials ?? []).toEqual([]);
  expect(await use({ token, response: key.use({ challenge, counter: 2 }) })).toMatchObject({ ok: true });
  const [entry] = (await listAudit(read(), 100)).filter(
    ({ accountId, action }) => accountId === id && action === 'log-in',
  );
  expect(entry?.details).toEqual({ with: 'passkey' });
  expect(await findPasskey(read(), key.id)).toMatchObject({ counter: 2, usedAt: MORNING });
});

test('with a passkey the password alone opens nothing; the passkey or a recovery code does', async () => {
  const { email, key, recoveryCodes } = await hireWithPasskey();
  const secondToken = await askedFor(email);
  const { token, challenge, options } = await ask(secondToken);
  expect(options.allowCredentials?.map(({ id }) => id)).toEqual([key.id]);
  const response = key.use({ challenge, counter: 2 });
  expect(await use({ token, secondToken, response })).toMatchObject({ ok: true });
  expect(await answerWith(secondToken, recoveryCodes[0] ?? '')).toMatchObject(expired);
  expect(await answerWith(await askedFor(email), recoveryCodes[0] ?? '')).toMatchObject({ ok: true });
});

test('the passkey of a colleague is no second step', async () => {
  const [asha, ben] = [await hireWithPasskey(), await hireWithPasskey()];
  const secondToken = await askedFor(asha.email);
  const { token, challenge } = await ask(secondToken);
  const response = ben.key.use({ challenge, counter: 2 });
  expect(await use({ token, secondToken, response })).toMatchObject(wrong);
});

test('a question that was asked after one password is not answered with the token of another', async () => {
  const [asha, ben] = [await hireWithPasskey(), await hireWithPasskey()];
  const { token, challenge } = await ask(await askedFor(asha.email));
  const secondToken = await askedFor(ben.email);
  const response = asha.key.use({ challenge, counter: 2 });
  expect(await use({ token, secondToken, response })).toMatchObject({ ok: false });
});

test('a question is answered once, and within five minutes', async () => {
  const { key } = await hireWithPasskey();
  const first = await ask();
  const response = key.use({ challenge: first.challenge, counter: 2 });
  expect(await use({ token: first.token, response })).toMatchObject({ ok: true });
  expect(await use({ token: first.token, response })).toMatchObject(expired);
  const second = await ask();
  const late = key.use({ challenge: second.challenge, counter: 3 });
  expect(await use({ token: second.token, response: late }, MORNING + 5 * MINUTE)).toMatchObject(expired);
});

test.each([
  ['an answer to another question', { challenge: 'AAAA' }],
  ['an answer given at another site', { origin: 'https://evil.example' }],
  ['a passkey that asked nobody who they are', { isVerified: false }],
])('%s is refused', async (_what, said) => {
  const { key } = await hireWithPasskey();
  const { token, challenge } = await ask();
  expect(await use({ token, response: key.use({ challenge, counter: 2, ...said }) })).toMatchObject(wrong);
});

test('a signature by another key is refused, and so is a passkey that nobody knows', async () => {
  const { id, key } = await hireWithPasskey();
  const forged = makeSoftPasskey(id);
  const first = await ask();
  const response = { ...forged.use({ challenge: first.challenge, counter: 2 }), id: key.id, rawId: key.id };
  expect(await use({ token: first.token, response })).toMatchObject(wrong);
  const second = await ask();
  const unknown = forged.use({ challenge: second.challenge, counter: 2 });
  expect(await use({ token: second.token, response: unknown })).toMatchObject(wrong);
});

test('a copied passkey, whose counter did not rise, is refused, and its owner is told', async () => {
  const { email, key } = await hireWithPasskey();
  const first = await ask();
  await use({ token: first.token, response: key.use({ challenge: first.challenge, counter: 7 }) });
  const second = await ask();
  const response = key.use({ challenge: second.challenge, counter: 7 });
  expect(await use({ token: second.token, response })).toMatchObject(wrong);
  expect(JSON.stringify(await queuedMailTo(email))).toContain('a copy of your passkey');
});

test('a counter beyond what the database holds is stored as far as it goes, and logs in again', async () => {
  const { key } = await hireWithPasskey();
  for (const counter of [2 ** 32 - 2, 2 ** 32 - 1]) {
    const { token, challenge } = await ask();
    expect(await use({ token, response: key.use({ challenge, counter }) })).toMatchObject({ ok: true });
  }
  expect((await findPasskey(read(), key.id))?.counter).toBe(2 ** 31 - 1);
});

test('of two answers at the same instant with the same counter, one gets in', async () => {
  const { key } = await hireWithPasskey();
  const [first, second] = [await ask(), await ask()];
  const outcomes = await Promise.all(
    [first, second].map(({ token, challenge }) =>
      use({ token, response: key.use({ challenge, counter: 5 }) }),
    ),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});

test('who is disabled does not log in with a passkey', async () => {
  const { email, key } = await hireWithPasskey();
  const { token, challenge } = await ask();
  valueOf(await disableAccount(MACHINE, email, MORNING));
  expect(await use({ token, response: key.use({ challenge, counter: 2 }) })).toMatchObject(wrong);
});

test('wrong answers are counted with those of the password', async () => {
  const { email, key } = await hireWithPasskey();
  for (let time = 0; time < 5; time++) {
    const { token } = await ask();
    await use({ token, response: key.use({ challenge: 'AAAA', counter: 2 }) });
  }
  const { token, challenge } = await ask();
  const response = key.use({ challenge, counter: 2 });
  expect(await use({ token, response })).toMatchObject({ refusal: { code: 'locked' } });
  expect(await use({ ...(await ask()), response })).toMatchObject({ ok: false });
  await askedFor(email, MORNING, '192.0.2.121');
});

test('an author is kept logged in with a passkey too, an editor is not', async () => {
  for (const [role, remembered] of [
    ['author', true],
    ['editor', false],
  ] as const) {
    const { key } = await hireWithPasskey(role);
    const { token, challenge } = await ask();
    const response = key.use({ challenge, counter: 2 });
    expect(await use({ token, response, remember: true })).toMatchObject({ ok: true, remembered });
  }
});

test('a passkey is made after the password, once, by whom it was offered to, and asks who is there', async () => {
  const { id } = await hirePerson();
  const actor: Actor = { accountId: id, name: 'Asha', role: 'editor', provedAt: MORNING };
  const key = makeSoftPasskey(id);
  expect(await beginPasskey(actor, MORNING + HOUR)).toMatchObject({ failure: { code: 'prove-again' } });
  const { token, options } = valueOf(await beginPasskey(actor, MORNING));
  expect(options.authenticatorSelection).toMatchObject({
    residentKey: 'required',
    userVerification: 'required',
  });
  const response = key.make({ challenge: options.challenge });
  const colleague = { ...actor, accountId: (await hirePerson()).id };
  expect(await addPasskey(colleague, { token, name: 'Phone', response }, MORNING)).toMatchObject({
    ok: false,
  });
  const unverified = key.make({ challenge: options.challenge, isVerified: false });
  expect(await addPasskey(actor, { token, name: 'Phone', response: unverified }, MORNING)).toMatchObject({
    ok: false,
  });
  expect(await addPasskey(actor, { token, name: 'Phone', response }, MORNING)).toMatchObject({ ok: false });
  valueOf(await addTo(actor, key));
  expect(await addTo(actor, key)).toMatchObject({ ok: false });
  expect(await listOwnPasskeys(actor)).toHaveLength(1);
});

test('ten passkeys are enough', async () => {
  const { id, actor } = await hireWithPasskey();
  for (let number = 2; number <= 10; number++)
    valueOf(await addTo(actor, makeSoftPasskey(id), `Key ${number}`));
  expect(await beginPasskey(actor, MORNING)).toMatchObject({ failure: { code: 'invalid' } });
});

test('one renames and removes one’s own, and with the last factor the recovery codes go', async () => {
  const { actor, email, key } = await hireWithPasskey();
  const colleague = await hireWithPasskey();
  const other = { id: key.id };
  expect(await renameOwnPasskey(colleague.actor, { ...other, name: 'Mine' }, MORNING)).toMatchObject({
    failure: { code: 'not-found' },
  });
  expect(await removeOwnPasskey(colleague.actor, other, MORNING)).toMatchObject({
    failure: { code: 'not-found' },
  });
  valueOf(await renameOwnPasskey(actor, { id: key.id, name: 'Blue key' }, MORNING));
  expect((await listOwnPasskeys(actor)).map(({ name }) => name)).toEqual(['Blue key']);
  valueOf(await removeOwnPasskey(actor, { id: key.id }, MORNING));
  expect((await getOwnSecondFactor(actor)).recoveryCodesLeft).toBe(0);
  await logInAs(email);
});

test('an admin removes lost passkeys', async () => {
  const { email, key } = await hireWithPasskey();
  valueOf(await removeSecondFactor(MACHINE, email, MORNING));
  await logInAs(email);
  const { token, challenge } = await ask();
  expect(await use({ token, response: key.use({ challenge, counter: 2 }) })).toMatchObject(wrong);
});
