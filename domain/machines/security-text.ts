import { parseEmailAddress } from '../people/email-address.ts';

const DAY = 86_400_000;
/** Less than a year, as RFC 9116 wants it; it moves on by itself each day. */
const TRUE_FOR = 180 * DAY;

type Contact = { contact: string; origin: string; language: string };

/** security.txt (RFC 9116): where to tell of a hole. */
export function writeSecurityText({ contact, origin, language }: Contact, at: number): string {
  const to = parseEmailAddress(contact) === null ? contact : `mailto:${contact}`;
  const expires = new Date(Math.floor(at / DAY) * DAY + TRUE_FOR).toISOString();
  const lines = [`Contact: ${to}`, `Expires: ${expires}`, `Preferred-Languages: ${language}`];
  // An address in it has to be https, which a portal on its own machine is not.
  if (origin.startsWith('https://')) lines.push(`Canonical: ${origin}/.well-known/security.txt`);
  return lines.map((line) => `${line}\n`).join('');
}
