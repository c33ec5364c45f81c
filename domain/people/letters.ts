import type { Mail } from '../jobs/queue-mail.ts';

/** The letters about an account, in plain words. Those with a link are sent at once and kept nowhere. */

type Owner = { name: string; email: string; paper: string };
type WithLink = Owner & { link: string };

export const invitationLetter = ({ name, email, paper, link }: WithLink): Mail => ({
  to: email,
  subject: `Your account at ${paper}`,
  text: paragraphs(
    `Hello ${name},`,
    `There is an account for you at the desk of ${paper}. Set its password here, once, within 72 hours:`,
    link,
    'You log in with this e-mail address. If you expected no such letter, do nothing; nobody can use the account without this link.',
  ),
});

export const resetLetter = ({ name, email, paper, link }: WithLink): Mail => ({
  to: email,
  subject: `A new password for ${paper}`,
  text: paragraphs(
    `Hello ${name},`,
    `Set a new password for the desk of ${paper} here, once, within 30 minutes:`,
    link,
    'A newer letter of this kind makes this link void. If you did not ask for it, do nothing.',
  ),
});

export const passwordSetLetter = ({ name, email, paper }: Owner): Mail => ({
  to: email,
  subject: `Your password for ${paper} was set`,
  text: paragraphs(
    `Hello ${name},`,
    `The password of your account at ${paper} was set just now, and whoever was logged in with it elsewhere is out.`,
    'If that was not you, tell an admin of the paper at once.',
  ),
});

/** `what`: what was changed, in a sentence. */
export const secondFactorLetter = ({ name, email, paper }: Owner, what: string): Mail => ({
  to: email,
  subject: `How you log in to ${paper} was changed`,
  text: paragraphs(`Hello ${name},`, what, 'If that was not you, tell an admin of the paper at once.'),
});

const paragraphs = (...given: string[]): string => `${given.join('\n\n')}\n`;
