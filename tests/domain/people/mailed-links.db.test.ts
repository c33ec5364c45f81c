import { beforeAll, expect, test, vi } from 'vitest';
import { listAudit } from '#db/audit';
import { read } from '#db/client';
import { job } from '#db/schema';
import { MACHINE } from '#domain/access';
import { JOB_KINDS } from '#domain/jobs/kinds';
import { runDueJobs } from '#domain/jobs/run-jobs';
import { disableAccount } from '#domain/people/accounts';
import { askForReset } from '#domain/people/forgotten-password';
import { inviteAccount, inviteAgain } from '#domain/people/invite';
import { sendReset } from '#domain/people/send-reset';
import { findActor } from '#domain/people/sessions';
import { findLinkOwner, setPassword } from '#domain/people/set-password';
import { newId } from '#lib/id';
import { HOUR, MINUTE, MORNING, openNewsroom, valueOf } from '#tests/support/newsroom';
import { hirePerson, logInAs, PASSWORD, tokenOf, tryLogIn } from '#tests/support/people';

// The environment is read once, by what is imported below: the mail server runs before that.
const mailServer = await vi.hoisted(async () => {
  const { openMailServer } = await import('../../support/mail-server.ts');
  const server = await openMailServer();
  process.env.SMTP_URL = server.url;
  process.env.MAIL_FROM = 'The Test Paper <desk@paper.example>';
  return server;
});

beforeAll(openNewsroom);

const anAddress = () => `ravi-${newId().slice(0, 8)}@news.example`;

const linkIn = (text: string | undefined) =>
  /http:\/\/localhost:\d+\/setup\/[\w-]{43}/.exec(text ?? '')?.[0] ?? '';

const lastLetterTo = (address: string) => mailServer.to(address).at(-1)?.mail;

const work = (at: number) => runDueJobs(JOB_KINDS, () => at);

let places = 0;
/** From a machine of its own, unless the test says otherwise. */
const ask = (email: string, at = MORNING, address = `198.51.100.${++places}`) =>
  askForReset({ email, address }, at);

test('an invitation is mailed to the person invited, and the admin is shown no link', async () => {
  const email = anAddress();
  const invited = { name: 'Ravi Sen', email: ` ${email.toUpperCase()}`, role: 'author' };
  expect(valueOf(await inviteAccount(MACHINE, invited, MORNING))).toEqual({ mailedTo: email });
  const letter = lastLetterTo(email);
  expect(letter?.subject).toBe('Your account at The Test Paper');
  expect(letter?.text).toContain('Hello Ravi Sen,');
  expect(await findLinkOwner(tokenOf(linkIn(letter?.text)), MORNING)).toEqual({ name: 'Ravi Sen', email });
});

test('a second invitation voids the first, and nobody with a password is invited again', async () => {
  const { email, link } = await hirePerson('author', null);
  valueOf(await inviteAgain(MACHINE, { email }, MORNING));
  expect(await findLinkOwner(tokenOf(link), MORNING)).toBeNull();
  const token = tokenOf(linkIn(lastLetterTo(email)?.text));
  valueOf(await setPassword({ token, password: PASSWORD, userAgent: '', requestId: null }, MORNING));
  expect(await inviteAgain(MACHINE, { email }, MORNING)).toMatchObject({ failure: { code: 'invalid' } });
});

test('a reset mails the link, ends all sessions, and its owner is told when it is used', async () => {
  const { email } = await hirePerson('author');
  const session = await logInAs(email);
  expect(valueOf(await sendReset(MACHINE, { email }, MORNING))).toEqual({ mailedTo: email });
  expect(await findActor(session, MORNING)).toBeNull();
  const token = tokenOf(linkIn(lastLetterTo(email)?.text));
  const password = 'nine-brass-kettles';
  valueOf(await setPassword({ token, password, userAgent: '', requestId: null }, MORNING));
  await work(MORNING);
  expect(lastLetterTo(email)?.subject).toBe('Your password for The Test Paper was set');
  expect(lastLetterTo(email)?.text).not.toContain('/setup/');
});

test('a link never lies in the database', async () => {
  const { email } = await hirePerson('author');
  valueOf(await sendReset(MACHINE, { email }, MORNING));
  await ask(email);
  await work(MORNING);
  const token = tokenOf(linkIn(lastLetterTo(email)?.text));
  expect(token).toHaveLength(43);
  const rows = JSON.stringify([await read().select().from(job), await listAudit(read(), 1000)]);
  expect(rows).not.toContain(token);
  expect(rows).not.toContain('/setup/');
});

test('who forgot a password gets a letter, and the old password stays good until then', async () => {
  const { email } = await hirePerson('author');
  expect(await ask(email)).toEqual({ ok: true });
  await work(MORNING);
  await logInAs(email);
  const token = tokenOf(linkIn(lastLetterTo(email)?.text));
  valueOf(
    await setPassword({ token, password: 'nine-brass-kettles', userAgent: '', requestId: null }, MORNING),
  );
  expect(await tryLogIn({ email })).toMatchObject({ refusal: { code: 'wrong' } });
});

test('an unknown, a disabled and a known account get the same answer, and leave the same rows', async () => {
  const known = await hirePerson('author');
  const disabled = await hirePerson('author');
  valueOf(await disableAccount(MACHINE, disabled.email, MORNING));
  const unknown = anAddress();
  const answers = [];
  for (const email of [known.email, disabled.email, unknown]) answers.push(await ask(email));
  expect(answers).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
  await work(MORNING);
  expect(mailServer.to(known.email)).toHaveLength(1);
  expect(mailServer.to(disabled.email)).toEqual([]);
  expect(mailServer.to(unknown)).toEqual([]);
  const rows = await read().select().from(job);
  expect(JSON.stringify(rows)).not.toContain(unknown);
  expect(rows.every(({ doneAt, error }) => doneAt === null || error === '')).toBe(true);
});

test('a mailbox gets three letters an hour, and whoever asks is not told', async () => {
  const { email } = await hirePerson('author');
  for (let time = 0; time < 5; time++) expect(await ask(email)).toEqual({ ok: true });
  await work(MORNING);
  expect(mailServer.to(email)).toHaveLength(3);
  await ask(email, MORNING + HOUR);
  await work(MORNING + HOUR);
  expect(mailServer.to(email)).toHaveLength(4);
});

test('from one network ten letters an hour may be asked for', async () => {
  const address = '203.0.113.77';
  for (let time = 0; time < 10; time++)
    expect(await ask(anAddress(), MORNING, address)).toEqual({ ok: true });
  expect(await ask(anAddress(), MORNING, address)).toMatchObject({
    refusal: { code: 'too-many', retryAfterSeconds: 30 * 60 },
  });
  expect(await ask(anAddress(), MORNING, '203.0.113.78')).toEqual({ ok: true });
});

test('a letter that could not be sent within half an hour is not sent later', async () => {
  const { email } = await hirePerson('author');
  await ask(email);
  await work(MORNING + 31 * MINUTE);
  expect(mailServer.to(email)).toEqual([]);
});

test('when the mail server is away the admin is shown the link, once, and why', async () => {
  await mailServer.close();
  const { email } = await hirePerson('author');
  const delivery = valueOf(await sendReset(MACHINE, { email }, MORNING));
  expect(delivery).toMatchObject({ why: 'The mail server could not be reached.' });
  const link = 'link' in delivery ? delivery.link : '';
  expect(await findLinkOwner(tokenOf(link), MORNING)).toMatchObject({ email });
});
