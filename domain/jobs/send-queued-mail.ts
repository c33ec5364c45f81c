import { z } from 'zod';
import { environment } from '#lib/environment';
import { MailNotSent, sendMail } from '#lib/send-mail';
import { parseEmailAddress } from '../people/email-address.ts';
import { JobFailure, type JobWork } from './job-work.ts';
import type { Mail } from './queue-mail.ts';

const mailSchema: z.ZodType<Mail> = z.object({ to: z.string(), subject: z.string(), text: z.string() });

/** A portal without mail drops what it would have sent: weeks later nobody wants it any more. */
const NO_MAIL = 'Not sent: this portal has no SMTP_URL.';

/** Sent twice, a letter has the same id, by which mailboxes know it again. */
export const sendQueuedMail: JobWork = async ({ id, payload }) => {
  const { mail } = environment();
  if (mail === null) return NO_MAIL;
  const { to, subject, text } = mailSchema.parse(payload);
  const address = parseEmailAddress(to);
  if (address === null) throw new JobFailure('This is not the address of one mailbox.');
  try {
    await sendMail(mail, { to: address, subject, text, id });
    return '';
  } catch (error) {
    if (error instanceof MailNotSent) throw new JobFailure(error.message);
    throw error;
  }
};
