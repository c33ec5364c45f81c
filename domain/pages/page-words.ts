import { z } from 'zod';
import { refuseSlug } from '../front/reserved-addresses.ts';
import { bodySchema } from '../stories/body.ts';
import { line } from '../stories/line.ts';

/** What a page is and may say: rules for the server and the desk's forms alike. */

/** What search engines are told a page is for. A paper has one page of each at most; any other page has none. */
export const PURPOSES = ['about', 'contact', 'ethics', 'corrections', 'privacy'] as const;
export type Purpose = (typeof PURPOSES)[number] | '';

export const PAGES_MAX = 60;

const TITLE = line('Title', 120);

/** A file is given to readers only while a story offers it, and a page points to stories by links. */
const LEFT_OUT = new Set(['file', 'relatedStory']);

export const pageTextSchema = z.strictObject({
  title: TITLE,
  standfirst: line('Standfirst', 400),
  body: bodySchema.refine(({ content }) => content.every(({ type }) => !LEFT_OUT.has(type)), {
    message: 'A page has no files and no related stories. Remove them from the text.',
  }),
});
export type PageWords = z.infer<typeof pageTextSchema>;

export const pageAddressSchema = z.strictObject({
  slug: z.string().superRefine((slug, context) => {
    const problem = refuseSlug(slug);
    if (problem !== null) context.addIssue({ code: 'custom', message: problem });
  }),
  purpose: z.enum(['', ...PURPOSES]),
});
export type PageAddress = z.infer<typeof pageAddressSchema>;

export const newPageSchema = pageAddressSchema.extend({ title: TITLE.min(1, 'A page has a title.') });
export type NewPageWords = z.infer<typeof newPageSchema>;

/** As it stands in the database; what no version of ours wrote is no purpose. */
export const purposeOf = (stored: string): Purpose => PURPOSES.find((purpose) => purpose === stored) ?? '';
