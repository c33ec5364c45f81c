import type { Query } from '#db/client';
import { deleteFormerSlug, findFormerOwner, insertFormerSlug, type SlugKind } from '#db/former-slugs';

/**
 * Addresses that a section or a person had before lead to where they answer now. It is who had them that is remembered,
 * not where they went: there are no chains and no loops.
 */

/** Who else once had a slug, or null: nobody else did. */
export async function findOtherOwner(
  tx: Query,
  { kind, slug, subjectId }: { kind: SlugKind; slug: string; subjectId: string },
): Promise<string | null> {
  const owner = await findFormerOwner(tx, { kind, slug });
  return owner === subjectId ? null : owner;
}

/** Writes down the slug that is left, and forgets the one that is taken: somebody may go back to one that they had. */
export async function takeSlug(
  tx: Query,
  { kind, subjectId, from, to }: { kind: SlugKind; subjectId: string; from: string; to: string },
  at: number,
): Promise<void> {
  if (from === to) return;
  await deleteFormerSlug(tx, { kind, slug: to });
  await insertFormerSlug(tx, { kind, slug: from, subjectId }, at);
}
