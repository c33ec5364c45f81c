import { kit } from './dialect.ts';

const { table, text, integer, instant, json, index } = kit;

const id = () => text().primaryKey();

export const account = table('account', {
  id: id(),
  email: text().notNull().unique(),
  name: text().notNull(),
  role: text().notNull(),
  passwordHash: text(),
  disabledAt: instant(),
  createdAt: instant().notNull(),
});

export const session = table(
  'session',
  {
    tokenHash: id(),
    accountId: text()
      .notNull()
      .references(() => account.id, { onDelete: 'cascade' }),
    userAgent: text().notNull(),
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
  (row) => [index('audit_at').on(row.at, row.id)],
);
