import { placeOf } from './arrange.ts';
import { allSlots, type FrontContent, storyIdsOf } from './content.ts';

/** What one front has that the other has not, by story. */
export type FrontDifferences = {
  added: string[];
  gone: string[];
  /** To another block or, among those that stayed in it, to another place. */
  moved: string[];
  /** In the same place with other words or another picture. */
  reworded: string[];
};

export function compareFronts(before: FrontContent, after: FrontContent): FrontDifferences {
  const had = storyIdsOf(before);
  const has = storyIdsOf(after);
  const stayed = has.filter((id) => had.includes(id));
  const inPlace = stayed.filter((id) => placeOf(before, id)?.block === placeOf(after, id)?.block);
  const moved = stayed.filter(
    (id) => !inPlace.includes(id) || rankOf(before, id, inPlace) !== rankOf(after, id, inPlace),
  );
  return {
    added: has.filter((id) => !had.includes(id)),
    gone: had.filter((id) => !has.includes(id)),
    moved,
    reworded: stayed.filter((id) => !moved.includes(id) && wordsOf(before, id) !== wordsOf(after, id)),
  };
}

export const isSameFront = (one: FrontContent, other: FrontContent): boolean =>
  Object.values(compareFronts(one, other)).every((ids) => ids.length === 0);

/** Which of those that kept their block it is there: what came or went around it does not move it. */
function rankOf(front: FrontContent, storyId: string, inPlace: string[]): number {
  const slots =
    front.blocks.find((block) => block.slots.some((slot) => slot.storyId === storyId))?.slots ?? [];
  return slots.filter((slot) => inPlace.includes(slot.storyId)).findIndex((slot) => slot.storyId === storyId);
}

function wordsOf(front: FrontContent, storyId: string): string {
  const slot = allSlots(front).find((one) => one.storyId === storyId);
  return JSON.stringify([slot?.kicker, slot?.headline, slot?.picture?.mediaId, slot?.picture?.alt]);
}
