import type { Query } from '#db/client';
import { raiseEdition } from '#db/edition';
import { deletePreviewLinksOf } from '#db/preview-links';
import { endPublications } from '#db/publications';
import type { StoryRow } from '#db/stories';
import { queueAnnouncement } from '../announce/queue-announcement.ts';
import { forgetEnded } from '../search/index-publications.ts';
import { clearPlans } from './schedule-standing.ts';

/**
 * Ends what readers see of a story and what they were to see later, and the links by which others read it
 * (docs/decisions/0053). Lists, feeds, pictures and files follow from that: they ask what is live. Its words leave the index of the search.
 */
export async function takeFromReaders(tx: Query, story: StoryRow, at: number): Promise<void> {
  await clearPlans(tx, story, at);
  await endPublications(tx, story.id, at);
  await forgetEnded(tx, story.id, at);
  await deletePreviewLinksOf(tx, story.id);
  await raiseEdition(tx, { hard: true });
  await queueAnnouncement(tx, { storyId: story.id }, at);
}
