import type { Query } from '#db/client';
import { findFormerOwner, insertFormerSlug } from '#db/former-slugs';
import { findPersonBySlug } from '#db/people';
import { slugOf } from '#lib/slug';

/**
 * Bylines keep a name that somebody had: whoever is published by it from now on is still this person, and no new one.
 * Unless somebody else has the address that is made of it.
 */
export async function keepName(
  tx: Query,
  { name, personId }: { name: string; personId: string },
  at: number,
): Promise<void> {
  const former = { kind: 'person', slug: slugOf(name) } as const;
  if (former.slug === '' || (await findPersonBySlug(tx, former.slug)) !== null) return;
  if ((await findFormerOwner(tx, former)) === null)
    await insertFormerSlug(tx, { ...former, subjectId: personId }, at);
}
