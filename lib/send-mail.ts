import { createTransport } from 'nodemailer';
import type { MailSettings } from './mail-settings.ts';

/** A letter of plain text to one mailbox. */
export type Letter = { to: string; subject: string; text: string; id?: string };

/** Why a letter did not leave, in words that hold nothing of it, nor of what the server said. */
export class MailNotSent extends Error {
  override name = 'MailNotSent';
}

const CONNECT_WITHIN = 8_000;
const SILENT_AT_MOST = 8_000;
/** In all; a server that says a little now and then holds nobody up. Milliseconds. */
const SEND_WITHIN = 15_000;

/** Resolves when the mail server has taken the letter. The only place that knows nodemailer. @throws MailNotSent */
export async function sendMail(settings: MailSettings, letter: Letter): Promise<void> {
  const { host, port, implicitTls, requireTls, login, from } = settings;
  const transport = createTransport({
    host,
    port,
    secure: implicitTls,
    requireTLS: requireTls,
    // The server that came with the machine offers TLS with a certificate that nobody signed.
    tls: { rejectUnauthorized: requireTls },
    ...(login === null ? {} : { auth: { user: login.user, pass: login.password } }),
    connectionTimeout: CONNECT_WITHIN,
    greetingTimeout: SILENT_AT_MOST,
    socketTimeout: SILENT_AT_MOST,
    dnsTimeout: CONNECT_WITHIN,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const message = {
    from: { name: from.name, address: from.address },
    // As an object, not as text: text is read as a list of mailboxes.
    to: { name: '', address: letter.to },
    subject: oneLine(letter.subject),
    text: letter.text,
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...(letter.id === undefined ? {} : { messageId: `<${letter.id}@${domainOf(from.address)}>` }),
  };
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new MailNotSent(TOO_SLOW)), SEND_WITHIN);
  try {
    await Promise.race([transport.sendMail(message), late]);
  } catch (error) {
    throw error instanceof MailNotSent ? error : new MailNotSent(sentenceOf(error));
  } finally {
    clearTimeout(timer);
    transport.close();
  }
}

const TOO_SLOW = 'The mail server did not take it in time.';
const SUBJECT_MAX = 200;

const oneLine = (subject: string) =>
  subject
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, SUBJECT_MAX);

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1);

const SENTENCES: Record<string, string> = {
  EAUTH: 'The mail server refused the login of SMTP_URL.',
  ENOAUTH: 'The mail server refused the login of SMTP_URL.',
  EENVELOPE: 'The mail server refused the sender or the recipient.',
  EMESSAGE: 'The mail server refused the letter.',
  ETLS: 'The mail server offers no encryption that can be trusted.',
  EDNS: 'The mail server could not be found.',
  ETIMEDOUT: TOO_SLOW,
};

/** By the error's code: its message may quote the letter, an address or a password. */
function sentenceOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const status = error instanceof Error && 'responseCode' in error ? ` (${Number(error.responseCode)})` : '';
  return `${SENTENCES[code]?.replace(/\.$/, '') ?? 'The mail server could not be reached'}${status}.`;
}
