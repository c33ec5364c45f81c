import { listNotes, startThread } from '#domain/stories/notes';
import { askOfNotes, newThreadSchema, receiveNote } from '../../note-requests.ts';

type Which = { id: string };

export const GET = askOfNotes((actor, { id }: Which) => listNotes(actor, id));

export const POST = receiveNote(newThreadSchema, (actor, { id }: Which, sent, at) =>
  startThread(actor, { storyId: id, ...sent }, at),
);
