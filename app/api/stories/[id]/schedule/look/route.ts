import { lookAhead, lookSchema } from '#domain/stories/schedule-look';
import { receiving } from '../../../../commands.ts';
import type { StoryId } from '../../../requests.ts';

export const POST = receiving(lookSchema, (actor, { id }: StoryId, sent, at) =>
  lookAhead(actor, { id, ...sent }, at),
);
