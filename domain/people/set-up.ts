import { z } from 'zod';
import { anyAdminExists, findAccountByEmail, insertAccount } from '#db/accounts';
import { type Query, read, write } from '#db/client';
import { findOpenLink, markLinkUsed } from '#db/one-time-links';
import { newId } from '#lib/id';
import { done, failed, invalid, type Result } from '../failure.ts';
import { fieldErrors } from '../field-errors.ts';
import { recordAudit } from './audit.ts';
import { emailAddressSchema } from './email-address.ts';
import { newPassword } from './new-password.ts';
import { createLink } from './one-time-links.ts';
import { personNameSchema } from './person-name.ts';
import { openSession } from './sessions.ts';
import { hashToken } from './token.ts';

const adminSchema = z.object({ name: personNameSchema, email: emailAddressSchema, password: z.string() });

export type SetUp = {
  token: string;
  name: string;
  email: string;
  password: string;
  userAgent: string;
  requestId: string | null;
};

/** The one-time link with which the first admin is made; null when there is an admin already. */
export function createSetupLink(at: number): Promise<string | null> {
  return write(async (tx) =>
    (await anyAdminExists(tx)) ? null : createLink(tx, { purpose: 'set-up', accountId: null }, at),
  );
}

/** Whether this token may make the first admin now. */
export const isSetUpOpen = (token: string, at: number): Promise<boolean> => mayMakeAdmin(read(), token, at);

/** Makes the first admin and logs them in. Once: whoever comes second, even at the same instant, is refused. */
export async function setUp(given: SetUp, at: number): Promise<Result<{ token: string }>> {
  if (!(await isSetUpOpen(given.token, at))) return closed();
  const admin = await prepareAdmin(given);
  if (!admin.ok) return admin;
  return write(async (tx) => {
    if (!(await mayMakeAdmin(tx, given.token, at))) return closed();
    if (await findAccountByEmail(tx, admin.value.email)) return taken();
    await markLinkUsed(tx, hashToken(given.token), at);
    const accountId = await insertAdmin(tx, admin.value, given.requestId, at);
    return done({ token: await openSession(tx, { ...given, accountId, previousToken: null }, at) });
  });
}

/** The first admin from SETUP_EMAIL and SETUP_PASSWORD; does nothing when there is an admin already. */
export async function setUpFromEnvironment(
  email: string,
  password: string,
  at: number,
): Promise<Result<'made' | 'already'>> {
  if (await anyAdminExists(read())) return done('already');
  const admin = await prepareAdmin({ name: email.split('@', 1)[0] ?? email, email, password });
  if (!admin.ok) return admin;
  return write(async (tx) => {
    if (await anyAdminExists(tx)) return done('already');
    if (await findAccountByEmail(tx, admin.value.email)) return taken();
    await insertAdmin(tx, admin.value, null, at);
    return done('made');
  });
}

async function mayMakeAdmin(query: Query, token: string, at: number): Promise<boolean> {
  const link = await findOpenLink(query, hashToken(token), at);
  return link?.purpose === 'set-up' && !(await anyAdminExists(query));
}

const closed = () =>
  failed({
    code: 'not-found',
    message: 'This link has been used, has expired, or was replaced by a newer one. Nothing was changed.',
  });

const taken = () =>
  invalid('The account was not made.', { email: 'There is an account with this address already.' });

type Admin = { name: string; email: string; passwordHash: string };

async function prepareAdmin(given: {
  name: string;
  email: string;
  password: string;
}): Promise<Result<Admin>> {
  const parsed = adminSchema.safeParse(given);
  if (!parsed.success) return invalid('The account was not made.', fieldErrors(parsed.error));
  const password = await newPassword(parsed.data.password, parsed.data);
  if (!password.ok) return invalid('The account was not made.', { password: password.problem });
  return done({ name: parsed.data.name, email: parsed.data.email, passwordHash: password.hash });
}

async function insertAdmin(tx: Query, admin: Admin, requestId: string | null, at: number): Promise<string> {
  const id = newId();
  await insertAccount(tx, { id, ...admin, role: 'admin', disabledAt: null, createdAt: at });
  const actor = { accountId: id, name: admin.name };
  await recordAudit(tx, { actor, action: 'set-up', subject: admin.email, requestId }, at);
  return id;
}
