import { allSlots, emptySlot, type FrontContent, type Slot, slotsOf, SLOTS_MAX } from './content.ts';

/** Where a story stands, or is to stand: a block, and which of its slots. */
export type Place = { block: string; index: number };

export function placeOf(front: FrontContent, storyId: string): Place | null {
  for (const { id, slots } of front.blocks) {
    const index = slots.findIndex((slot) => slot.storyId === storyId);
    if (index >= 0) return { block: id, index };
  }
  return null;
}

export const isFull = (front: FrontContent, block: string): boolean =>
  slotsOf(front, block).length >= SLOTS_MAX;

/**
 * Puts a story into a slot; one that stands on the front already moves there with its own words. `to.index` counts the
 * slots as they are now. A full block takes nothing more, and the front stays as it is.
 */
export function putStory(front: FrontContent, storyId: string, to: Place): FrontContent {
  const from = placeOf(front, storyId);
  if (from?.block !== to.block && isFull(front, to.block)) return front;
  const slot = allSlots(front).find((one) => one.storyId === storyId) ?? emptySlot(storyId);
  const index = from?.block === to.block && from.index < to.index ? to.index - 1 : to.index;
  return changeBlock(removeStory(front, storyId), to.block, (slots) => slots.toSpliced(index, 0, slot));
}

export function removeStory(front: FrontContent, storyId: string): FrontContent {
  const from = placeOf(front, storyId);
  return from
    ? changeBlock(front, from.block, (slots) => slots.filter((slot) => slot.storyId !== storyId))
    : front;
}

/** One step towards the top of its block, or away from it. */
export function moveStory(front: FrontContent, storyId: string, step: -1 | 1): FrontContent {
  const from = placeOf(front, storyId);
  if (!from) return front;
  const index = step === -1 ? from.index - 1 : from.index + 2;
  return index < 0 ? front : putStory(front, storyId, { block: from.block, index });
}

/** Words or a picture of a slot's own. */
export function changeSlot(
  front: FrontContent,
  storyId: string,
  part: Partial<Omit<Slot, 'storyId'>>,
): FrontContent {
  const from = placeOf(front, storyId);
  if (!from) return front;
  return changeBlock(front, from.block, (slots) =>
    slots.map((slot) => (slot.storyId === storyId ? { ...slot, ...part } : slot)),
  );
}

/** A block without slots is no block: so one arrangement has one spelling. */
function changeBlock(front: FrontContent, block: string, change: (slots: Slot[]) => Slot[]): FrontContent {
  const slots = change(slotsOf(front, block));
  const isNew = !front.blocks.some(({ id }) => id === block);
  const blocks = isNew ? [...front.blocks, { id: block, slots }] : front.blocks;
  return {
    blocks: blocks
      .map((one) => (one.id === block ? { ...one, slots } : one))
      .filter((one) => one.slots.length > 0),
  };
}
