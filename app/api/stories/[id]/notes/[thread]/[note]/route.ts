import { deleteNote } from '#domain/stories/notes';
import { asking } from '../../../../../commands.ts';
import { writerOf } from '../../../../../writer.ts';

type Which = { id: string; thread: string; note: string };

export const DELETE = asking(
  (actor, { id, ...which }: Which, at) => deleteNote(actor, { storyId: id, ...which }, at),
  { sender: writerOf },
);
