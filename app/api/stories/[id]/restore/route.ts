import { restoreRevision } from '#domain/stories/change-revision';
import { receiving } from '../../../commands.ts';
import { restoreSchema, type StoryId } from '../../requests.ts';

export const POST = receiving(restoreSchema, (actor, { id }: StoryId, sent, at) =>
  restoreRevision(actor, { id, ...sent }, at),
);
