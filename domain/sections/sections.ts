import { read, write } from '#db/client';
import { insertMissingSections, listSectionRows, type NewSection, type SectionRow } from '#db/sections';
import type { SectionForm } from './section-words.ts';

export type { SectionForm } from './section-words.ts';

export type Section = {
  id: string;
  slug: string;
  name: string;
  form: SectionForm;
  /** It takes no new stories and does not stand in the masthead; its page and its stories stay. */
  isRetired: boolean;
};

const SEED: NewSection[] = [
  { id: 'news', slug: 'news', name: 'News of the day', form: 'news', position: 1 },
  { id: 'in-depth', slug: 'in-depth', name: 'In depth', form: 'features', position: 2 },
];

/** All sections in the order of the masthead, with those that are retired. */
export async function listSections(): Promise<Section[]> {
  return (await listSectionRows(read())).map(sectionOf);
}

/** Those that take new stories. */
export const openOnes = <T extends { isRetired: boolean }>(sections: T[]): T[] =>
  sections.filter(({ isRetired }) => !isRetired);

export const formOf = (form: string): SectionForm => (form === 'news' ? 'news' : 'features');

export const sectionOf = ({ id, slug, name, form, retiredAt }: SectionRow): Section => ({
  id,
  slug,
  name,
  form: formOf(form),
  isRetired: retiredAt !== null,
});

/** The two sections that a new paper begins with. */
export const seedSections = (): Promise<void> => write((tx) => insertMissingSections(tx, SEED));
