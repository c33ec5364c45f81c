import { listNotes, startThread } from '#domain/stories/notes';
import { asking, receiving } from '../../../commands.ts';
import { newThreadSchema } from '../../note-schemas.ts';

type Which = { id: string };

export const GET = asking((actor, { id }: Which) => listNotes(actor, id));

export const POST = receiving(newThreadSchema, (actor, { id }: Which, sent, at) =>
  startThread(actor, { storyId: id, ...sent }, at),
);
