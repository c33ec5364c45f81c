import { changeSlot, isFull, moveStory, placeOf, putStory, removeStory } from '#domain/front/arrange';
import { type FrontContent, type Slot, SLOTS_MAX, slotsOf } from '#domain/front/content';
import type { Picture } from '#domain/media/picture';
import type { FrontEvent, FrontState } from './front-state.ts';
import { blocksOf, nameOf } from './front-words.ts';
import type { FocusAfter } from './use-focus-after.ts';

/** What can be done with the slots, each step said aloud and the keyboard kept where it was. */
export type Arranger = {
  put: (storyId: string, block: string, index?: number) => void;
  /** To the end of another block, with the keyboard. */
  send: (storyId: string, block: string) => void;
  step: (storyId: string, by: -1 | 1) => void;
  remove: (storyId: string) => void;
  change: (storyId: string, part: Partial<Omit<Slot, 'storyId'>>, picture?: Picture) => void;
};

export function arrangerOf(
  state: FrontState,
  dispatch: (event: FrontEvent) => void,
  focusAfter: FocusAfter,
): Arranger {
  const { content, stories } = state;
  const arrange = (next: FrontContent, said: string) => dispatch({ kind: 'arranged', content: next, said });
  const name = (storyId: string) => `“${nameOf(stories.get(storyId))}”`;
  const blockName = (block: string) => blocksOf(state.desk).find(({ id }) => id === block)?.name ?? block;

  function where(next: FrontContent, storyId: string): string {
    const place = placeOf(next, storyId);
    if (!place) return `${name(storyId)} is not on the front.`;
    const count = slotsOf(next, place.block).length;
    return `${name(storyId)} is ${place.index + 1} of ${count} in ${blockName(place.block)}.`;
  }

  function put(storyId: string, block: string, index = slotsOf(content, block).length) {
    if (isFull(content, block) && placeOf(content, storyId)?.block !== block) {
      const said = `${blockName(block)} is full: it has ${SLOTS_MAX} slots. Remove a story from it first.`;
      return dispatch({ kind: 'said', said });
    }
    const next = putStory(content, storyId, { block, index });
    return arrange(next, where(next, storyId));
  }

  return {
    put,
    send(storyId, block) {
      put(storyId, block);
      focusAfter({ storyId, tool: 'block' });
    },
    step(storyId, by) {
      const next = moveStory(content, storyId, by);
      arrange(next, where(next, storyId));
      focusAfter({ storyId, tool: by === -1 ? 'up' : 'down' });
    },
    remove(storyId) {
      const place = placeOf(content, storyId);
      const next = removeStory(content, storyId);
      arrange(next, where(next, storyId));
      if (!place) return;
      const slots = slotsOf(next, place.block);
      const neighbour = slots[place.index] ?? slots.at(-1);
      focusAfter(neighbour ? { storyId: neighbour.storyId, tool: 'remove' } : { block: place.block });
    },
    change(storyId, part, picture) {
      if (picture) dispatch({ kind: 'heard-of', stories: [], pictures: [picture] });
      arrange(changeSlot(content, storyId, part), '');
    },
  };
}
