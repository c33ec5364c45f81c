import { hash } from '@node-rs/argon2';
import { beforeAll, describe, expect, test } from 'vitest';
import { findAccount, updateAccount } from '#db/accounts';
import { listAudit } from '#db/audit';
import { read, write } from '#db/client';
import { MACHINE } from '#domain/access';
import { disableAccount } from '#domain/people/accounts';
import { needsRehash } from '#domain/people/password-hash';
import { findActor } from '#domain/people/sessions';
import { newId } from '#lib/id';
import { DAY, MINUTE, MORNING, openNewsroom } from '#tests/support/newsroom';
import { hirePerson, logInAs, PASSWORD, tryLogIn } from '#tests/support/people';

beforeAll(openNewsroom);

const machine = () => `198.51.100.${Math.floor(Math.random() * 250)}/${newId()}`;
const wrong = { password: 'not-the-password' };

test('an editor logs in with address and password, whatever the case of the address', async () => {
  const { email, id } = await hirePerson('editor');
  const token = await logInAs(` ${email.toUpperCase()} `, MORNING, { address: machine() });
  const actor = await findActor(token, MORNING);
  expect(actor).toEqual({ accountId: id, name: 'Asha Rao', role: 'editor', provedAt: MORNING });
});

test('a wrong password, an unknown, a disabled and a half-made account get the same answer', async () => {
  const [known, disabled, invited] = [
    await hirePerson(),
    await hirePerson(),
    await hirePerson('author', null),
  ];
  await disableAccount(MACHINE, disabled.email, MORNING);
  const answers = await Promise.all([
    tryLogIn({ email: known.email, address: machine(), ...wrong }),
    tryLogIn({ email: 'nobody@news.example', address: machine() }),
    tryLogIn({ email: 'not an address', address: machine() }),
    tryLogIn({ email: disabled.email, address: machine() }),
    tryLogIn({ email: invited.email, address: machine(), password: '' }),
  ]);
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(answers[0]).toMatchObject({ ok: false, refusal: { code: 'wrong' } });
});

describe('after five wrong passwords', () => {
  test('the account is locked from there for ten minutes, even for the right password, then for twenty', async () => {
    const { email } = await hirePerson();
    const here = { email, address: machine() };
    for (let time = 1; time < 5; time++) {
      expect(await tryLogIn({ ...here, ...wrong })).toMatchObject({ refusal: { code: 'wrong' } });
    }
    const lock = { refusal: { code: 'locked', retryAfterSeconds: 600 } };
    expect(await tryLogIn({ ...here, ...wrong })).toMatchObject(lock);
    expect(await tryLogIn(here)).toMatchObject(lock);
    expect(await tryLogIn(here, MORNING + 10 * MINUTE - 1)).toMatchObject({ ok: false });

    const later = MORNING + 10 * MINUTE;
    for (let time = 1; time < 5; time++) await tryLogIn({ ...here, ...wrong }, later);
    const twenty = { refusal: { code: 'locked', retryAfterSeconds: 1200 } };
    expect(await tryLogIn({ ...here, ...wrong }, later)).toMatchObject(twenty);
    expect(await tryLogIn(here, later + 20 * MINUTE)).toMatchObject({ ok: true });
  });

  test('an unknown account is locked just the same', async () => {
    const here = { email: `nobody-${newId()}@news.example`, address: machine(), ...wrong };
    for (let time = 1; time < 5; time++) await tryLogIn(here);
    expect(await tryLogIn(here)).toMatchObject({ refusal: { code: 'locked', retryAfterSeconds: 600 } });
  });

  test('its owner logs in from elsewhere', async () => {
    const { email } = await hirePerson();
    const attacker = machine();
    for (let time = 0; time < 6; time++) await tryLogIn({ email, address: attacker, ...wrong });
    expect(await tryLogIn({ email, address: machine() })).toMatchObject({ ok: true });
  });

  test('other spellings of the address do not begin a new count', async () => {
    const { email } = await hirePerson();
    const address = machine();
    const spellings = [email, email.toUpperCase(), ` ${email}`, `${email} `, email.replace('a', 'A')];
    for (const spelling of spellings) await tryLogIn({ email: spelling, address, ...wrong });
    expect(await tryLogIn({ email, address })).toMatchObject({ refusal: { code: 'locked' } });
  });

  test('twenty at the same instant are five tries, not twenty', async () => {
    const { email } = await hirePerson();
    const address = machine();
    const tries = Array.from({ length: 20 }, () => tryLogIn({ email, address, ...wrong }));
    const answers = await Promise.all(tries);
    const looked = answers.filter((answer) => !answer.ok && answer.refusal.code === 'wrong');
    expect(looked).toHaveLength(4); // and the fifth was told of the lock
  });
});

test('a login that succeeds forgets the wrong ones before it', async () => {
  const { email } = await hirePerson();
  const here = { email, address: machine() };
  for (let time = 0; time < 4; time++) await tryLogIn({ ...here, ...wrong });
  expect(await tryLogIn(here)).toMatchObject({ ok: true });
  for (let time = 0; time < 4; time++) await tryLogIn({ ...here, ...wrong });
  expect(await tryLogIn(here)).toMatchObject({ ok: true });
});

test('25 wrong passwords from one machine, for whatever accounts, make it wait; others do not', async () => {
  const address = machine();
  const { email } = await hirePerson();
  const guess = () => tryLogIn({ email: `${newId()}@news.example`, address, ...wrong }, MORNING + DAY);
  for (let time = 0; time < 25; time++) expect(await guess()).toMatchObject({ refusal: { code: 'wrong' } });
  const refused = await tryLogIn({ email, address }, MORNING + DAY);
  expect(refused).toMatchObject({ refusal: { code: 'too-many', retryAfterSeconds: 360 } });
  expect(await tryLogIn({ email, address: machine() }, MORNING + DAY)).toMatchObject({ ok: true });
  expect(await tryLogIn({ email, address }, MORNING + DAY + 6 * MINUTE)).toMatchObject({ ok: true });
});

test('a hash of weaker parameters is made again at the next login', async () => {
  const { id, email } = await hirePerson();
  const weak = await hash(PASSWORD, { memoryCost: 8192 });
  await write((tx) => updateAccount(tx, id, { passwordHash: weak }));
  await logInAs(email, MORNING, { address: machine() });
  const stored = (await findAccount(read(), id))?.passwordHash ?? '';
  expect(stored).not.toBe(weak);
  expect(needsRehash(stored)).toBe(false);
  await logInAs(email, MORNING, { address: machine() });
});

test('the audit says who logged in and for whom it was refused, and nothing that was typed', async () => {
  const { id, email } = await hirePerson();
  await logInAs(email, MORNING, { address: machine(), requestId: 'request-1' });
  await tryLogIn({ email, address: machine(), requestId: 'request-2', ...wrong });
  await tryLogIn({ email: 'my-secret-password', address: machine(), requestId: 'request-3' });
  const rows = await listAudit(read(), 500);
  const of = (requestId: string) => rows.find((row) => row.requestId === requestId);
  expect(of('request-1')).toMatchObject({ action: 'log-in', accountId: id, subject: email, at: MORNING });
  expect(of('request-2')).toMatchObject({ action: 'log-in-refused', accountId: null, subject: email });
  expect(of('request-3')).toMatchObject({ action: 'log-in-refused', subject: 'unknown account' });
  expect(JSON.stringify(rows)).not.toMatch(/my-secret-password|not-the-password/);
});
