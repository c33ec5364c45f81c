import { withdrawalSchema } from '#domain/stories/public-note';
import { withdrawStory } from '#domain/stories/withdraw-story';
import { receiving } from '../../../commands.ts';
import { writerOf } from '../../../writer.ts';
import type { StoryId } from '../../requests.ts';

export const POST = receiving(
  withdrawalSchema,
  (actor, { id }: StoryId, sent, at) => withdrawStory(actor, { id, ...sent }, at),
  { sender: writerOf },
);
