import { reply, setResolved } from '#domain/stories/notes';
import { receiving } from '../../../../commands.ts';
import { writerOf } from '../../../../writer.ts';
import { replySchema, resolveSchema } from '../../../note-schemas.ts';

type Which = { id: string; thread: string };

export const POST = receiving(
  replySchema,
  (actor, { id, thread }: Which, sent, at) => reply(actor, { storyId: id, thread, ...sent }, at),
  { sender: writerOf },
);

export const PUT = receiving(
  resolveSchema,
  (actor, { id, thread }: Which, sent, at) => setResolved(actor, { storyId: id, thread, ...sent }, at),
  { sender: writerOf },
);
