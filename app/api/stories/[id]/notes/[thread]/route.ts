import { reply, setResolved } from '#domain/stories/notes';
import { receiveNote, replySchema, resolveSchema } from '../../../note-requests.ts';

type Which = { id: string; thread: string };

export const POST = receiveNote(replySchema, (actor, { id, thread }: Which, sent, at) =>
  reply(actor, { storyId: id, thread, ...sent }, at),
);

export const PUT = receiveNote(resolveSchema, (actor, { id, thread }: Which, sent, at) =>
  setResolved(actor, { storyId: id, thread, ...sent }, at),
);
