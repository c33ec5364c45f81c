import { environment } from '#lib/environment';
import { MailNotSent, sendMail } from '#lib/send-mail';
import type { Mail } from '../jobs/queue-mail.ts';

/** Where a link went: by mail to its owner, or to the admin who asked, because `why`. It is kept nowhere. */
export type Delivery = { mailedTo: string } | { link: string; why: string };

const NO_MAIL = 'This portal sends no mail.';

/** Without mail links are shown to admins, and who forgets a password asks one. */
export const sendsMail = (): boolean => environment().mail !== null;

/** After the transaction that made the link: nobody waits for a mail server inside one. */
export async function deliverLink(link: string, letter: Mail): Promise<Delivery> {
  const { mail } = environment();
  if (mail === null) return { link, why: NO_MAIL };
  try {
    await sendMail(mail, letter);
    return { mailedTo: letter.to };
  } catch (error) {
    if (error instanceof MailNotSent) return { link, why: error.message };
    throw error;
  }
}
