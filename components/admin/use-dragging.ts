import { type DragEvent, useState } from 'react';

/** A row that is dragged to the place of another. `kind` says which list it is of: rows of others are not taken. */
export function useDragging(kind: string, place: number, onMove: (from: number, to: number) => void) {
  const [isOver, setOver] = useState(false);
  const type = `application/x-stringer-${kind}`;
  const isOurs = (event: DragEvent) => event.dataTransfer.types.includes(type);
  return {
    isOver,
    handle: {
      draggable: true,
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.setData(type, String(place));
        event.dataTransfer.effectAllowed = 'move';
      },
    },
    target: {
      onDragOver: (event: DragEvent) => {
        if (!isOurs(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        if (!isOurs(event)) return;
        event.preventDefault();
        setOver(false);
        onMove(Number(event.dataTransfer.getData(type)), place);
      },
    },
  };
}
