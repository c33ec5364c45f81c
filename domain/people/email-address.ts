import { z } from 'zod';

const MAX = 254;

// A mailbox as newsrooms have them. No quotes, comments, lists or letters that only look like these: an
// address that two programs read differently is how mail for one person reaches another.
const LOCAL = /^[a-z0-9_+-](?:[a-z0-9._+-]{0,62}[a-z0-9_+-])?$/;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** The one form in which addresses are stored and compared: lower case. null: not one plain mailbox. */
export function parseEmailAddress(given: string): string | null {
  // Lower-cased only when ASCII: the Kelvin sign and the dotted I turn into plain letters.
  if (given.length > MAX || !/^[!-~]+$/.test(given.replace(/^ +| +$/g, ''))) return null;
  const address = given.replace(/^ +| +$/g, '').toLowerCase();
  const [local = '', domain = '', ...rest] = address.split('@');
  if (rest.length > 0 || !LOCAL.test(local) || local.includes('..') || !isDomain(domain)) return null;
  return address;
}

function isDomain(domain: string): boolean {
  const labels = domain.split('.');
  const named = labels.length > 1 && /[a-z]/.test(labels.at(-1) ?? '');
  return (named || domain === 'localhost') && labels.every((label) => LABEL.test(label));
}

export const emailAddressSchema = z.string().transform((given, context) => {
  const address = parseEmailAddress(given);
  if (address !== null) return address;
  context.addIssue({
    code: 'custom',
    message: 'Give one plain e-mail address, such as asha@news.example.',
  });
  return z.NEVER;
});
