import { getStoryWork } from '#domain/stories/work';
import { asking } from '../../../commands.ts';
import type { StoryId } from '../../requests.ts';

export const GET = asking((actor, { id }: StoryId, at) => getStoryWork(actor, id, at));
