import { correctStory, listDeskCorrections } from '#domain/stories/corrections';
import { asking, receiving } from '../../../commands.ts';
import { writerOf } from '../../../writer.ts';
import { correctionSchema, type StoryId } from '../../requests.ts';

export const GET = asking((actor, { id }: StoryId, at) => listDeskCorrections(actor, id, at));

export const POST = receiving(
  correctionSchema,
  (actor, { id }: StoryId, sent, at) => correctStory(actor, { id, ...sent }, at),
  { sender: writerOf, status: 201 },
);
