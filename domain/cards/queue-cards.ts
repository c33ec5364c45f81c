import type { Query } from '#db/client';
import { insertJob } from '#db/jobs';
import { newId } from '#lib/id';
import type { CardShape } from './card-facts.ts';

/** Without a shape all that are asked for first. */
type Cards = { storyId: string; shape?: CardShape };

/** Once this is committed: the cards of a story are drawn when readers have it, before a network asks for them. */
export const queueCards = (tx: Query, cards: Cards, at: { dueAt: number; now: number }): Promise<void> =>
  insertJob(tx, {
    id: newId(),
    kind: 'draw-cards',
    payload: cards,
    dueAt: at.dueAt,
    createdAt: at.now,
  });
