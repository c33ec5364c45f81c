import { z } from 'zod';
import { isSlug } from '../../lib/slug.ts';
import { line } from '../stories/line.ts';

/** What is known of somebody who stands in a byline: rules for the server and the form alike. */

export const LINKS_MAX = 10;
export const BIO_MAX = 3000;
const ADDRESS_MAX = 2000;
const PROTOCOLS = ['http:', 'https:', 'mailto:'];

const linkSchema = z.strictObject({
  name: line('Name of a link', 80).min(1, 'Say where the link leads.'),
  url: line('Address', ADDRESS_MAX).refine(
    isLinkAddress,
    'A link begins with https://, http:// or mailto:, without a password in it.',
  ),
});

const identity = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .nullable();

export const profileSchema = z.strictObject({
  name: line('Name', 200).min(1, 'Give a name.'),
  slug: z
    .string()
    .refine(isSlug, 'The address has lower-case letters a to z, digits and single hyphens, at most 80.'),
  title: line('Title', 120),
  bio: z
    .string()
    .transform((text) => text.replaceAll('\r\n', '\n').trim())
    .refine((text) => text.length <= BIO_MAX, `At most ${BIO_MAX} characters.`)
    .refine(
      (text) => text.isWellFormed() && !/[^\P{Cc}\n]/u.test(text),
      'The bio has no control characters.',
    ),
  pictureId: identity,
  links: z.array(linkSchema).max(LINKS_MAX, `At most ${LINKS_MAX} links.`),
  /** Who at the desk this is; they may edit the profile. */
  accountId: identity,
});

export const linksSchema = z.array(linkSchema);

export type ProfileLink = z.infer<typeof linkSchema>;
export type Profile = z.infer<typeof profileSchema>;

/** Where else on the web somebody is: without addresses of mail. */
export const webAddressesOf = (links: readonly ProfileLink[]): string[] =>
  links.map(({ url }) => url).filter((url) => URL.parse(url)?.protocol !== 'mailto:');

function isLinkAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && PROTOCOLS.includes(url.protocol) && url.username === '' && url.password === '';
}

/** A bio in its paragraphs: a blank line is between two. */
export const paragraphsOf = (bio: string): string[] =>
  bio
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
