import { deleteNote } from '#domain/stories/notes';
import { askOfNotes } from '../../../../note-requests.ts';

type Which = { id: string; thread: string; note: string };

export const DELETE = askOfNotes((actor, { id, ...which }: Which, at) =>
  deleteNote(actor, { storyId: id, ...which }, at),
);
