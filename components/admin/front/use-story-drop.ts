import { type DragEvent, useState } from 'react';

/** What a story that is dragged is known by, within this page. */
const TYPE = 'application/x-stringer-story';

export const dragStory = (storyId: string) => ({
  draggable: true,
  onDragStart: (event: DragEvent) => {
    event.dataTransfer.setData(TYPE, storyId);
    event.dataTransfer.effectAllowed = 'move';
  },
});

/** A block that takes stories: before which of its slots one would stand that is dropped now. */
export function useStoryDrop(onPut: (storyId: string, index: number) => void) {
  const [index, setIndex] = useState<number | null>(null);
  const carriesStory = (event: DragEvent) => event.dataTransfer.types.includes(TYPE);
  return {
    index,
    target: {
      onDragOver: (event: DragEvent) => {
        if (!carriesStory(event)) return;
        event.preventDefault();
        setIndex(indexAt(event));
      },
      onDragLeave: (event: DragEvent) => {
        const to = event.relatedTarget;
        if (!(to instanceof Node && event.currentTarget.contains(to))) setIndex(null);
      },
      onDrop: (event: DragEvent) => {
        if (!carriesStory(event)) return;
        event.preventDefault();
        setIndex(null);
        onPut(event.dataTransfer.getData(TYPE), indexAt(event));
      },
    },
  };
}

/** The slot whose upper half the pointer has not passed. */
function indexAt({ currentTarget, clientY }: DragEvent): number {
  const slots = [...currentTarget.querySelectorAll('[data-slot]')];
  const index = slots.findIndex((slot) => {
    const { top, height } = slot.getBoundingClientRect();
    return clientY < top + height / 2;
  });
  return index < 0 ? slots.length : index;
}
