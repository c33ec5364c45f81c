import type { Query } from '#db/client';
import { raiseEdition } from '#db/edition';
import { deletePreviewLinksOf } from '#db/preview-links';
import { endPublications } from '#db/publications';
import { deletePendingWithdrawals } from '#db/withdrawals';

/**
 * Ends what readers see of a story and what they were to see later, and the links by which others read it
 * (docs/decisions/0053). Lists, feeds, pictures and files follow from that: they ask what is live.
 */
export async function takeFromReaders(tx: Query, storyId: string, at: number): Promise<void> {
  await endPublications(tx, storyId, at);
  await deletePendingWithdrawals(tx, storyId, at);
  await deletePreviewLinksOf(tx, storyId);
  await raiseEdition(tx, { hard: true });
}
