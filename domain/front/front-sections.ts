import { read } from '#db/client';
import { listSectionRows } from '#db/sections';
import { LEAD } from './content.ts';
import type { FrontSection } from './compose.ts';

/** The sections that the front shows, in the order of the masthead: one that is retired drops out. */
export async function listFrontSections(): Promise<FrontSection[]> {
  const rows = await listSectionRows(read());
  return rows
    .filter(({ id, retiredAt }) => retiredAt === null && id !== LEAD)
    .map(({ id, slug, name, form }) => ({ id, slug, name, form: form === 'news' ? 'news' : 'features' }));
}
