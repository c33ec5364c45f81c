import { placeOf } from './arrange.ts';
import { allSlots, type FrontContent, storyIdsOf } from './content.ts';

/** What one front has that the other has not, by story. */
export type FrontDifferences = {
  added: string[];
  gone: string[];
  /** To another block or, among those that stayed, to another place in it. */
  moved: string[];
  /** In the same place with other words or another picture. */
  reworded: string[];
};

export function compareFronts(before: FrontContent, after: FrontContent): FrontDifferences {
  const had = storyIdsOf(before);
  const has = storyIdsOf(after);
  const stayed = has.filter((id) => had.includes(id));
  const moved = stayed.filter((id) => rankOf(before, id, stayed) !== rankOf(after, id, stayed));
  return {
    added: has.filter((id) => !had.includes(id)),
    gone: had.filter((id) => !has.includes(id)),
    moved,
    reworded: stayed.filter((id) => !moved.includes(id) && wordsOf(before, id) !== wordsOf(after, id)),
  };
}

export const isSameFront = (one: FrontContent, other: FrontContent): boolean =>
  Object.values(compareFronts(one, other)).every((ids) => ids.length === 0);

/** The block of a story and which of those that stayed it is there: what came or went around it does not move it. */
function rankOf(front: FrontContent, storyId: string, stayed: string[]): string {
  const block = placeOf(front, storyId)?.block;
  const slots = front.blocks.find(({ id }) => id === block)?.slots ?? [];
  const others = slots.filter((slot) => stayed.includes(slot.storyId));
  return `${block} ${others.findIndex((slot) => slot.storyId === storyId)}`;
}

function wordsOf(front: FrontContent, storyId: string): string {
  const slot = allSlots(front).find((one) => one.storyId === storyId);
  return JSON.stringify([slot?.kicker, slot?.headline, slot?.picture?.mediaId, slot?.picture?.alt]);
}
