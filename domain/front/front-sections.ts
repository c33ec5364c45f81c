import { listSections, openOnes, type Section } from '../sections/sections.ts';
import type { FrontSection } from './compose.ts';
import { LEAD } from './content.ts';

/** The sections that the front shows, in the order of the masthead: one that is retired drops out. */
export const frontSections = (sections: Section[]): FrontSection[] =>
  openOnes(sections)
    .filter(({ id }) => id !== LEAD)
    .map(({ id, slug, name, form }) => ({ id, slug, name, form }));

export const listFrontSections = async (): Promise<FrontSection[]> => frontSections(await listSections());
