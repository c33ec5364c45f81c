import { kit } from './dialect.ts';

const { table, text, integer, flag, instant, json, index } = kit;

const id = () => text().primaryKey();

export const account = table('account', {
  id: id(),
  email: text().notNull().unique(),
  name: text().notNull(),
  role: text().notNull(),
  passwordHash: text(),
  /** The secret of the second factor, sealed with the portal's own; null: none. */
  totpSecret: text(),
  /** The last time step whose code was used: a code works once (RFC 6238, section 5.2). */
  totpStep: integer().notNull().default(0),
  disabledAt: instant(),
  createdAt: instant().notNull(),
});

const accountId = () =>
  text()
    .notNull()
    .references(() => account.id, { onDelete: 'cascade' });

export const session = table(
  'session',
  {
    tokenHash: id(),
    accountId: accountId(),
    userAgent: text().notNull(),
    /** Opened by somebody who asked to be remembered: it may lie idle until it expires. */
    remembered: flag().notNull().default(false),
    /** When the person last proved who they are. */
    provedAt: instant().notNull().default(0),
    createdAt: instant().notNull(),
    seenAt: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (row) => [index('session_account').on(row.accountId)],
);

/** Failures of one account from one address; the key is a hash of both. */
export const logInFailure = table('log_in_failure', {
  key: id(),
  failures: integer().notNull(),
  lockedUntil: instant().notNull(),
  lastAt: instant().notNull(),
});

export const oneTimeLink = table('one_time_link', {
  tokenHash: id(),
  purpose: text().notNull(),
  accountId: text().references(() => account.id, { onDelete: 'cascade' }),
  createdAt: instant().notNull(),
  expiresAt: instant().notNull(),
  usedAt: instant(),
});

/** For who has lost their second factor. Each works once. */
export const recoveryCode = table(
  'recovery_code',
  {
    codeHash: id(),
    accountId: accountId(),
    createdAt: instant().notNull(),
    usedAt: instant(),
  },
  (row) => [index('recovery_code_account').on(row.accountId)],
);

/** A public key that a person's device or keyring answers for (WebAuthn, level 3). */
export const passkey = table(
  'passkey',
  {
    /** The credential's own id, base64url. */
    id: id(),
    accountId: accountId(),
    publicKey: text().notNull(),
    counter: integer().notNull(),
    transports: json().notNull(),
    /** What its owner calls it. */
    name: text().notNull(),
    createdAt: instant().notNull(),
    usedAt: instant(),
  },
  (row) => [index('passkey_account').on(row.accountId)],
);

/** A question that a browser has to answer soon and once: a second factor after the password, a passkey. */
export const challenge = table('challenge', {
  tokenHash: id(),
  /** second-factor, passkey-log-in, passkey-new */
  purpose: text().notNull(),
  accountId: text().references(() => account.id, { onDelete: 'cascade' }),
  value: text().notNull(),
  failures: integer().notNull().default(0),
  createdAt: instant().notNull(),
  expiresAt: instant().notNull(),
});

/** Who did what; it outlives the account, so it repeats the name and references nothing. */
export const audit = table(
  'audit',
  {
    id: id(),
    at: instant().notNull(),
    accountId: text(),
    accountName: text().notNull(),
    action: text().notNull(),
    subject: text().notNull(),
    details: json().notNull(),
    requestId: text(),
  },
  (row) => [
    index('audit_at').on(row.at, row.id),
    index('audit_account').on(row.accountId, row.at),
    index('audit_action').on(row.action, row.at),
    index('audit_subject').on(row.subject, row.at),
  ],
);
