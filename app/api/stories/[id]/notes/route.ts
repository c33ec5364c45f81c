import { listNotes, startThread } from '#domain/stories/notes';
import { asking, idleWriter, receiving } from '../../../commands.ts';
import { writerOf } from '../../../writer.ts';
import { newThreadSchema } from '../../note-schemas.ts';

type Which = { id: string };

/** An open list asks again and again. */
export const GET = asking((actor, { id }: Which) => listNotes(actor, id), { sender: idleWriter });

export const POST = receiving(
  newThreadSchema,
  (actor, { id }: Which, sent, at) => startThread(actor, { storyId: id, ...sent }, at),
  { sender: writerOf },
);
