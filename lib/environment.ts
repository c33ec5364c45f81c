import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { isLanguage, isTimeZone } from './locale.ts';
import { type MailSettings, parseSender, parseSmtpUrl } from './mail-settings.ts';
import { isLoopback, isNetworkAddress } from './network-address.ts';

/** What the environment says about this machine. Everything about the paper is a setting, seeded from the last three. */
export type Environment = Readonly<{
  port: number;
  host: string;
  /** Origin without a trailing slash. */
  siteUrl: string;
  siteUrlGiven: boolean;
  /** Absolute. */
  dataDir: string;
  /** null: SQLite in the data directory. */
  databaseUrl: string | null;
  /** Addresses and CIDR ranges of the proxies whose X-Forwarded-* is believed. */
  trustProxy: readonly string[];
  /** null: read from the data directory, see auth-secret.ts. */
  authSecret: string | null;
  setupEmail: string | null;
  setupPassword: string | null;
  /** null: no letters leave this machine. */
  mail: MailSettings | null;
  demo: boolean;
  siteName: string;
  siteTimeZone: string;
  siteLanguage: string;
}>;

/** `message` is one line that names the variable, never the value of a secret. */
export class EnvironmentError extends Error {}

export const AUTH_SECRET_MIN = 32;

const schema = z
  .object({
    PORT: text('3000')
      .refine((value) => /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535, {
        error: 'give a whole number from 1 to 65535.',
      })
      .transform(Number),
    HOST: text('127.0.0.1').refine((value) => isIP(value) !== 0 || isHostName(value), {
      error: 'give an address of this machine such as 127.0.0.1 or 0.0.0.0.',
    }),
    SITE_URL: optional().transform((value, context) => (value === null ? null : parseOrigin(value, context))),
    DATA_DIR: text('./data')
      .refine((value) => !value.includes('\0'), { error: 'give the path of a directory.' })
      .transform((value) => resolve(value)),
    DATABASE_URL: optional().refine((value) => value === null || isPostgresUrl(value), {
      error: 'give postgres://user:password@host/name, or leave it unset for SQLite.',
    }),
    TRUST_PROXY: text('')
      .transform((value) => value.split(/[\s,]+/).filter(Boolean))
      .refine((list) => list.every(isNetworkAddress), {
        error: 'give addresses or ranges such as 127.0.0.1 or 10.0.0.0/8, with commas between.',
      }),
    AUTH_SECRET: optional().refine((value) => value === null || value.length >= AUTH_SECRET_MIN, {
      error: `give at least ${AUTH_SECRET_MIN} characters, or leave it unset to have one made.`,
    }),
    SETUP_EMAIL: optional().refine((value) => value === null || z.email().max(254).safeParse(value).success, {
      error: 'give one e-mail address.',
    }),
    // Not trimmed: every character of a password counts.
    SETUP_PASSWORD: z
      .string()
      .optional()
      .transform((value) => value || null)
      .refine((value) => value === null || (value.length >= 12 && value.length <= 128), {
        error: 'give 12 to 128 characters.',
      }),
    SMTP_URL: optional().transform((value, context) => (value === null ? null : parseServer(value, context))),
    MAIL_FROM: optional().transform((value, context) => (value === null ? null : parseFrom(value, context))),
    DEMO: optional().transform((value, context) => (value === null ? null : parseFlag(value, context))),
    SITE_NAME: text('Stringer Asia').refine((value) => value.length <= 80 && !/\p{Cc}/u.test(value), {
      error: 'give one line of at most 80 characters.',
    }),
    SITE_TIME_ZONE: text('Asia/Kolkata').refine(isTimeZone, {
      error: 'give a time zone such as Asia/Kolkata.',
    }),
    SITE_LANGUAGE: text('en').refine(isLanguage, { error: 'give a language tag such as en or en-GB.' }),
  })
  .superRefine((given, context) => {
    if ((given.SETUP_EMAIL === null) !== (given.SETUP_PASSWORD === null)) {
      const missing = given.SETUP_EMAIL === null ? 'SETUP_EMAIL' : 'SETUP_PASSWORD';
      context.addIssue({
        code: 'custom',
        path: [missing],
        message: 'give it too: the first account needs both.',
      });
    }
    if ((given.SMTP_URL === null) !== (given.MAIL_FROM === null)) {
      const missing = given.SMTP_URL === null ? 'SMTP_URL' : 'MAIL_FROM';
      context.addIssue({ code: 'custom', path: [missing], message: 'give it too: mail needs both.' });
    }
    if (given.SITE_URL === null && !isLoopback(given.HOST)) {
      const message = `give the address readers use: HOST=${given.HOST} listens beyond this machine.`;
      context.addIssue({ code: 'custom', path: ['SITE_URL'], message });
    }
  });

/** Reads the variables above and ignores every other. @throws EnvironmentError */
export function parseEnvironment(env: Record<string, string | undefined>): Environment {
  const parsed = schema.safeParse(env);
  if (!parsed.success) throw new EnvironmentError(firstProblem(parsed.error));
  const given = parsed.data;
  return Object.freeze({
    port: given.PORT,
    host: given.HOST,
    siteUrl: given.SITE_URL ?? `http://localhost:${given.PORT}`,
    siteUrlGiven: given.SITE_URL !== null,
    dataDir: given.DATA_DIR,
    databaseUrl: given.DATABASE_URL,
    trustProxy: Object.freeze(given.TRUST_PROXY),
    authSecret: given.AUTH_SECRET,
    setupEmail: given.SETUP_EMAIL,
    setupPassword: given.SETUP_PASSWORD,
    mail: given.SMTP_URL && given.MAIL_FROM && Object.freeze({ ...given.SMTP_URL, from: given.MAIL_FROM }),
    demo: given.DEMO ?? given.SITE_URL === null,
    siteName: given.SITE_NAME,
    siteTimeZone: given.SITE_TIME_ZONE,
    siteLanguage: given.SITE_LANGUAGE,
  });
}

/** For a process of ours: what this one was given, and some more. */
export const environmentWith = (more: Record<string, string>): NodeJS.ProcessEnv => ({
  ...process.env,
  ...more,
});

let known: Environment | undefined;

/** This process's environment, parsed once. */
export function environment(): Environment {
  known ??= parseEnvironment(process.env);
  return known;
}

function text(unset: string) {
  return z
    .string()
    .optional()
    .transform((value) => value?.trim() || unset);
}

function optional() {
  return z
    .string()
    .optional()
    .transform((value) => value?.trim() || null);
}

function parseOrigin(value: string, context: z.RefinementCtx): string {
  const url = URL.parse(value);
  const bare =
    url !== null && url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password;
  if (bare && (url.protocol === 'https:' || url.protocol === 'http:')) return url.origin;
  context.addIssue({ code: 'custom', message: 'give scheme and host only, such as https://news.example.' });
  return z.NEVER;
}

function parseServer(value: string, context: z.RefinementCtx) {
  const server = parseSmtpUrl(value);
  if (server !== null) return server;
  const message = 'give smtps://user:password@host, or smtp://host:port, special signs as %40.';
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
}

function parseFrom(value: string, context: z.RefinementCtx) {
  const sender = parseSender(value);
  if (sender !== null) return sender;
  context.addIssue({ code: 'custom', message: 'give one address, such as The News <desk@news.example>.' });
  return z.NEVER;
}

function parseFlag(value: string, context: z.RefinementCtx): boolean {
  if (['true', 'yes', '1'].includes(value.toLowerCase())) return true;
  if (['false', 'no', '0'].includes(value.toLowerCase())) return false;
  context.addIssue({ code: 'custom', message: 'give true or false.' });
  return z.NEVER;
}

function isPostgresUrl(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && ['postgres:', 'postgresql:'].includes(url.protocol) && url.pathname.length > 1;
}

function isHostName(value: string): boolean {
  return (
    /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i.test(value) &&
    !/^[\d.]+$/.test(value)
  );
}

function firstProblem(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue ? `${issue.path.join('.')}: ${issue.message}` : error.message;
}
