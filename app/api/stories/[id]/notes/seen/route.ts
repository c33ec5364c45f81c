import { seeMentions } from '#domain/stories/mentions';
import { asking } from '../../../../commands.ts';

export const POST = asking((actor, { id }: { id: string }, at) => seeMentions(actor, id, at));
