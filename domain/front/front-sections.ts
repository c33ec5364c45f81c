import { listSections, openOnes } from '../sections/sections.ts';
import { BLOCKS_MAX, LEAD } from './content.ts';
import type { FrontSection } from './compose.ts';

/** The sections that the front shows, in the order of the masthead: one that is retired drops out. */
export async function listFrontSections(): Promise<FrontSection[]> {
  return openOnes(await listSections())
    .filter(({ id }) => id !== LEAD)
    .slice(0, BLOCKS_MAX - 1)
    .map(({ id, slug, name, form }) => ({ id, slug, name, form }));
}
