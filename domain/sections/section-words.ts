import { z } from 'zod';
import { isSlug } from '../../lib/slug.ts';
import { line } from '../stories/line.ts';

/** What a section is called and how it is read: rules for the server and the form alike. */

/** `news` is read by the clock (News of the day); `features` with room (In depth). */
export const SECTION_FORMS = ['news', 'features'] as const;
export type SectionForm = (typeof SECTION_FORMS)[number];

/** More do not fit into a masthead. */
export const OPEN_SECTIONS_MAX = 20;
/** With those that were retired. */
export const SECTIONS_MAX = 200;

/**
 * First parts of addresses that mean something else to the site, now or by its design. A section of such a name would
 * never be reached, or would stand in the way.
 */
const RESERVED = new Set([
  'about',
  'account',
  'admin',
  'api',
  'archive',
  'assets',
  'by',
  'contact',
  'corrections',
  'favicon',
  'feed',
  'files',
  'fonts',
  'front',
  'healthz',
  'icon',
  'install',
  'later',
  'light',
  'login',
  'logout',
  'manifest',
  'media',
  'news-sitemap',
  'newsletter',
  'next',
  'not-found',
  'offline',
  'out-of-reach',
  'preview',
  'reader',
  'readyz',
  'robots',
  'search',
  'setup',
  'sitemap',
  'static',
  'topics',
  'unavailable',
]);

/** Why no section may have this slug, or null. */
export function refuseSlug(slug: string): string | null {
  if (!isSlug(slug))
    return 'The address has lower-case letters a to z, digits and single hyphens, at most 80.';
  if (/^\d+$/.test(slug)) return `/${slug} is the address of a year.`;
  return RESERVED.has(slug) ? `/${slug} is needed by the site itself. Choose another.` : null;
}

export const sectionSchema = z.strictObject({
  name: line('Name', 60).min(1, 'A section has a name.'),
  slug: z.string().superRefine((slug, context) => {
    const problem = refuseSlug(slug);
    if (problem !== null) context.addIssue({ code: 'custom', message: problem });
  }),
  form: z.enum(SECTION_FORMS),
});

export type SectionWords = z.infer<typeof sectionSchema>;
