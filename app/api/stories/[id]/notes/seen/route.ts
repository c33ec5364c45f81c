import { seeMentions } from '#domain/stories/mentions';
import { asking, idleWriter } from '../../../../commands.ts';

/** Said by an open list, of the person who opened it. */
export const POST = asking((actor, { id }: { id: string }, at) => seeMentions(actor, id, at), {
  sender: idleWriter,
});
