import { read, write } from '#db/client';
import { insertMissingSections, listSectionRows, type NewSection } from '#db/sections';

/** `news` is read by the clock (News of the day); `features` with room (In depth). */
export type SectionForm = 'news' | 'features';
export type Section = { id: string; slug: string; name: string; form: SectionForm };

const SEED: NewSection[] = [
  { id: 'news', slug: 'news', name: 'News of the day', form: 'news', position: 1 },
  { id: 'in-depth', slug: 'in-depth', name: 'In depth', form: 'features', position: 2 },
];

/** All sections in the order of the masthead. */
export async function listSections(): Promise<Section[]> {
  const rows = await listSectionRows(read());
  return rows.map(({ id, slug, name, form }) => ({
    id,
    slug,
    name,
    form: form === 'news' ? 'news' : 'features',
  }));
}

/** The two sections that a new paper begins with. */
export const seedSections = (): Promise<void> => write((tx) => insertMissingSections(tx, SEED));
