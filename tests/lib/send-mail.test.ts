import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { type MailSettings, parseSender, parseSmtpUrl } from '#lib/mail-settings';
import { sendMail } from '#lib/send-mail';
import { openMailServer } from '#tests/support/mail-server';

const opened: { close(): Promise<void> | void }[] = [];
afterEach(async () => {
  for (const server of opened.splice(0)) await server.close();
});

async function openServer(given: Parameters<typeof openMailServer>[0] = {}) {
  const server = await openMailServer(given);
  opened.push(server);
  return server;
}

function settingsFor(url: string): MailSettings {
  const server = parseSmtpUrl(url);
  const from = parseSender('The “Test”, Paper <desk@paper.example>');
  if (server === null || from === null) throw new Error('These are no mail settings.');
  return { ...server, from };
}

const letter = {
  to: 'asha@news.example',
  subject: 'An embargo moved',
  text: 'It ends at 18:00.\nAsha’s story.',
};

test('a letter arrives whole, as plain text, and says that a machine wrote it', async () => {
  const server = await openServer();
  await sendMail(settingsFor(server.url), { ...letter, id: 'a1' });
  const [arrived] = server.arrived;
  expect(arrived?.recipients).toEqual(['asha@news.example']);
  expect(arrived?.mail).toMatchObject({
    subject: letter.subject,
    text: `${letter.text}\n`,
    html: false,
    messageId: '<a1@paper.example>',
  });
  expect(arrived?.mail.from?.value).toEqual([{ name: 'The “Test”, Paper', address: 'desk@paper.example' }]);
  expect(arrived?.mail.headers.get('auto-submitted')).toBe('auto-generated');
});

test('nothing in a subject or an address adds a header or a recipient', async () => {
  const server = await openServer();
  const settings = settingsFor(server.url);
  const hostile = 'News\r\nBcc: eve@evil.example\r\n\r\nAnother body\u2028\0';
  await sendMail(settings, { ...letter, subject: hostile });
  expect(server.arrived[0]?.mail.subject).toBe('News Bcc: eve@evil.example Another body');
  for (const to of [
    'asha@news.example\r\nBcc: eve@evil.example',
    'asha@news.example, eve@evil.example',
    '"eve@evil.example" <asha@news.example>',
    'asha@news.example>\r\nRCPT TO:<eve@evil.example',
  ])
    await sendMail(settings, { ...letter, to }).catch(() => {});
  for (const { recipients, mail } of server.arrived) {
    expect(recipients).not.toContain('eve@evil.example');
    expect(mail.headers.has('bcc')).toBe(false);
    expect(mail.bcc).toBeUndefined();
  }
});

test('what the server says of a refused letter stays out of our sentence', async () => {
  const server = await openServer({ refuse: 'no mailbox asha@news.example here, secret 1234' });
  await expect(sendMail(settingsFor(server.url), letter)).rejects.toThrow(
    /^The mail server refused the sender or the recipient \(550\)\.$/,
  );
});

test('a server that cannot be reached is named as that', async () => {
  const server = await openMailServer();
  await server.close();
  await expect(sendMail(settingsFor(server.url), letter)).rejects.toThrow('could not be reached');
});

test('beyond this machine no letter is sent in the clear', async () => {
  const server = await openServer();
  const settings = { ...settingsFor(server.url), requireTls: true };
  await expect(sendMail(settings, letter)).rejects.toThrow('no encryption that can be trusted');
  expect(server.arrived).toEqual([]);
  expect(parseSmtpUrl('smtp://mail.example')?.requireTls).toBe(true);
  expect(parseSmtpUrl('smtp://127.0.0.1:25')?.requireTls).toBe(false);
});

test('a server on this machine may have a certificate that nobody signed, no other may', async () => {
  const server = await openServer({ offersTls: true });
  await sendMail(settingsFor(server.url), letter);
  expect(server.arrived).toHaveLength(1);
  const elsewhere = { ...settingsFor(server.url), requireTls: true };
  await expect(sendMail(elsewhere, letter)).rejects.toThrow('mail server');
  expect(server.arrived).toHaveLength(1);
});

test('a server that hangs up in the middle is no reason to hang', async () => {
  const server = createServer((socket) => socket.end());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  opened.push({ close: () => void server.close() });
  const { port } = server.address() as AddressInfo;
  await expect(sendMail(settingsFor(`smtp://127.0.0.1:${port}`), letter)).rejects.toThrow('mail server');
});

test.each([
  'http://mail.example',
  'smtp://',
  'smtp://mail.example/inbox',
  'smtp://mail.example?tls=none',
  'smtp://user@mail.example',
  'smtp://user:%zz@mail.example',
  'mail.example',
])('%s is no mail server', (url) => expect(parseSmtpUrl(url)).toBeNull());

test('a mail server has its usual ports, and a password with any sign', () => {
  expect(parseSmtpUrl('smtps://desk%40paper.example:p%40ss%3A@mail.example')).toEqual({
    host: 'mail.example',
    port: 465,
    implicitTls: true,
    requireTls: true,
    login: { user: 'desk@paper.example', password: 'p@ss:' },
  });
  expect(parseSmtpUrl('smtp://mail.example')).toMatchObject({ port: 587, implicitTls: false, login: null });
});

test.each(['desk', 'a@b.example, c@d.example', 'The <News> <desk@news.example>', 'X\n<desk@news.example>'])(
  '%j is no sender',
  (value) => expect(parseSender(value)).toBeNull(),
);
