import { listSections, openOnes } from '../sections/sections.ts';
import type { FrontSection } from './compose.ts';
import { LEAD } from './content.ts';

/** The sections that the front shows, in the order of the masthead: one that is retired drops out. */
export async function listFrontSections(): Promise<FrontSection[]> {
  return openOnes(await listSections())
    .filter(({ id }) => id !== LEAD)
    .map(({ id, slug, name, form }) => ({ id, slug, name, form }));
}
