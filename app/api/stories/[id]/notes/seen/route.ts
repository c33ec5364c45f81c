import { seeMentions } from '#domain/stories/mentions';
import { askOfNotes } from '../../../note-requests.ts';

export const POST = askOfNotes((actor, { id }: { id: string }, at) => seeMentions(actor, id, at));
