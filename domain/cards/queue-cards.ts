import type { Query } from '#db/client';
import { insertJob } from '#db/jobs';
import { newId } from '#lib/id';

/** Once this is committed: the cards of a story are drawn when readers have it, before a network asks for them. */
export const queueCards = (tx: Query, storyId: string, at: { dueAt: number; now: number }): Promise<void> =>
  insertJob(tx, {
    id: newId(),
    kind: 'draw-cards',
    payload: { storyId },
    dueAt: at.dueAt,
    createdAt: at.now,
  });
