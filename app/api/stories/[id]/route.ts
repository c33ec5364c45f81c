import { getDeskStory } from '#domain/stories/desk';
import { saveStory } from '#domain/stories/save-story';
import { asking, receiving } from '../../commands.ts';
import { writerOf } from '../../writer.ts';
import { saveSchema, type StoryId } from '../requests.ts';

export const GET = asking((actor, { id }: StoryId, at) => getDeskStory(actor, id, at));

export const PUT = receiving(
  saveSchema,
  (actor, { id }: StoryId, sent, at) => saveStory(actor, { id, ...sent }, at),
  { sender: writerOf },
);
