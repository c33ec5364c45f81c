import { z } from 'zod';
import { refuseReserved, refuseSlug } from '../front/reserved-addresses.ts';
import { line } from '../stories/line.ts';

/** What a section is called and how it is read: rules for the server and the form alike. */

/** `news` is read by the clock (News of the day); `features` with room (In depth). */
export const SECTION_FORMS = ['news', 'features'] as const;
export type SectionForm = (typeof SECTION_FORMS)[number];

/** More do not fit into a masthead. */
export const OPEN_SECTIONS_MAX = 20;
/** With those that were retired. */
export const SECTIONS_MAX = 200;

/** What papers call the pages that they write about themselves: no section takes these. */
const OF_PAGES = new Set(['about', 'contact', 'ethics', 'privacy']);

/** Why no section may take this slug, or null; one that has it keeps it. */
export const refuseForSections = (slug: string): string | null =>
  refuseReserved(slug) ?? (OF_PAGES.has(slug) ? `/${slug} is kept for a page. Choose another.` : null);

export const sectionSchema = z.strictObject({
  name: line('Name', 60).min(1, 'A section has a name.'),
  slug: z.string().superRefine((slug, context) => {
    const problem = refuseSlug(slug);
    if (problem !== null) context.addIssue({ code: 'custom', message: problem });
  }),
  form: z.enum(SECTION_FORMS),
});

export type SectionWords = z.infer<typeof sectionSchema>;
