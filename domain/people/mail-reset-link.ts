import { z } from 'zod';
import { type AccountRow, findAccountByEmail } from '#db/accounts';
import { type Query, write } from '#db/client';
import { environment } from '#lib/environment';
import { MailNotSent, sendMail } from '#lib/send-mail';
import { JobFailure, type JobWork } from '../jobs/job-work.ts';
import { recordAudit } from './audit.ts';
import { resetLetter } from './letters.ts';
import { createLink } from './one-time-links.ts';
import { paperName } from './paper-name.ts';

/** Without an address it was asked for too often. */
const askedSchema = z.object({ email: z.string().optional() });

/** Whoever asked has given up by then. */
const WAITED_FOR = 30 * 60_000;

/**
 * Mails the link to a new password, if there is an account. The link is made here and is kept nowhere; a second attempt
 * makes a new one. The old password stays good until the new one is set: asking locks nobody out.
 */
export const mailResetLink: JobWork = async ({ payload, createdAt }, at) => {
  const { email } = askedSchema.parse(payload);
  const { mail } = environment();
  if (email === undefined || mail === null || at > createdAt + WAITED_FOR) return '';
  const made = await write(async (tx) => {
    const account = await findAccountByEmail(tx, email);
    return account === null || account.disabledAt !== null ? null : makeLink(tx, account, at);
  });
  if (made === null) return '';
  try {
    await sendMail(mail, resetLetter(made));
    return '';
  } catch (error) {
    if (error instanceof MailNotSent) throw new JobFailure(error.message);
    throw error;
  }
};

async function makeLink(tx: Query, { id, name, email }: AccountRow, at: number) {
  const link = await createLink(tx, { purpose: 'reset', accountId: id }, at);
  const actor = { accountId: null, name: 'Somebody' };
  await recordAudit(tx, { actor, action: 'forgotten-password', subject: email }, at);
  return { name, email, link, paper: await paperName(tx) };
}
