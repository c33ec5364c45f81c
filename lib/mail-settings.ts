import { z } from 'zod';
import { isLoopback } from './network-address.ts';

/** How letters leave this machine. */
export type MailSettings = Readonly<{
  host: string;
  port: number;
  /** TLS from the first byte (smtps); else it is begun within (STARTTLS). */
  implicitTls: boolean;
  /** Beyond this machine no letter, and no password, is ever sent in the clear. */
  requireTls: boolean;
  login: Readonly<{ user: string; password: string }> | null;
  from: Sender;
}>;

export type Sender = Readonly<{ name: string; address: string }>;

type Server = Omit<MailSettings, 'from'>;

const SUBMISSION_PORT = 587;
const SUBMISSIONS_PORT = 465;

/** Of an address such as smtps://user:password@mail.example; null: it is none. */
export function parseSmtpUrl(value: string): Server | null {
  const url = URL.parse(value);
  if (url === null || !['smtp:', 'smtps:'].includes(url.protocol)) return null;
  if (url.hostname === '' || !['', '/'].includes(url.pathname) || url.search || url.hash) return null;
  const login = loginOf(url);
  if (login === undefined) return null;
  const implicitTls = url.protocol === 'smtps:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = url.port === '' ? (implicitTls ? SUBMISSIONS_PORT : SUBMISSION_PORT) : Number(url.port);
  return { host, port, implicitTls, requireTls: !isLoopback(host), login };
}

/** undefined: half of it is missing, or it is not spelt as an address spells it. */
function loginOf({ username, password }: URL): Server['login'] | undefined {
  if (username === '' && password === '') return null;
  if (username === '' || password === '') return undefined;
  try {
    return { user: decodeURIComponent(username), password: decodeURIComponent(password) };
  } catch {
    return undefined; // a broken escape
  }
}

/** Of "desk@news.example" or "The News <desk@news.example>"; null: it is none. */
export function parseSender(value: string): Sender | null {
  const named = /^([^<>"\p{Cc}]{1,80}?) *<([^<>]+)>$/u.exec(value);
  const address = named?.[2] ?? value;
  if (!z.email().max(254).safeParse(address).success) return null;
  return { name: named?.[1]?.trim() ?? '', address };
}
