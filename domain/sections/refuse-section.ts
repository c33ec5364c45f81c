import type { Query } from '#db/client';
import { stoodInSection } from '#db/revisions';
import { findSectionRow } from '#db/sections';

/** Why a story cannot stand in a section, or null. One that is retired keeps the stories that stood in it. */
export async function refuseSection(
  tx: Query,
  sectionId: string,
  storyId: string | null,
): Promise<string | null> {
  const section = await findSectionRow(tx, sectionId);
  if (section === null) return 'Choose a section.';
  if (section.retiredAt === null || (storyId !== null && (await stoodInSection(tx, storyId, sectionId))))
    return null;
  return `“${section.name}” is retired and takes no new stories. Choose another section.`;
}
