import { z } from 'zod';
import { line } from '../stories/line.ts';

export const SLOTS_MAX = 12;
/** The lead, as many sections as a masthead has, and slots of sections that were retired since: they come back with them. */
const BLOCKS_MAX = 64;

/** The block that opens the page; every other is called after its section's id, which is never this. */
export const LEAD = 'lead';

const identity = z.string().regex(/^[0-9a-f]{32}$/);

/** A place on the front: a story, with words and a picture that stand for it there alone. Empty: the story's own. */
const slotSchema = z.strictObject({
  storyId: identity,
  kicker: line('Kicker', 100),
  headline: line('Headline', 300),
  picture: z.strictObject({ mediaId: identity, alt: line('Alt text', 1000) }).nullable(),
});

const blockSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,64}$/),
  slots: z.array(slotSchema).max(SLOTS_MAX, `A block has at most ${SLOTS_MAX} slots.`),
});

/** What an editor decides about the front. Everything else on it is there by rule (compose.ts). */
export const frontSchema = z
  .strictObject({
    blocks: z.array(blockSchema).max(BLOCKS_MAX, `A front has at most ${BLOCKS_MAX} blocks.`),
  })
  .refine(({ blocks }) => {
    const ids = blocks.flatMap(({ slots }) => slots.map(({ storyId }) => storyId));
    return new Set(ids).size === ids.length;
  }, 'A story stands on the front once.')
  .refine(
    ({ blocks }) => new Set(blocks.map(({ id }) => id)).size === blocks.length,
    'A block stands on the front once.',
  );

export type Slot = z.infer<typeof slotSchema>;
export type FrontContent = z.infer<typeof frontSchema>;

export const EMPTY_FRONT: FrontContent = { blocks: [] };

export const emptySlot = (storyId: string): Slot => ({ storyId, kicker: '', headline: '', picture: null });

export const slotsOf = (front: FrontContent, block: string): Slot[] =>
  front.blocks.find(({ id }) => id === block)?.slots ?? [];

export const allSlots = (front: FrontContent): Slot[] => front.blocks.flatMap(({ slots }) => slots);

/** The stories that somebody put on the front, each once. */
export const storyIdsOf = (front: FrontContent): string[] => [
  ...new Set(allSlots(front).map(({ storyId }) => storyId)),
];

/** The pictures that slots show in place of their stories' own, each once. */
export const mediaIdsOf = (front: FrontContent): string[] => [
  ...new Set(allSlots(front).flatMap(({ picture }) => picture?.mediaId ?? [])),
];
