import { checkLinks } from '#domain/stories/check-links';
import { asking } from '../../../commands.ts';
import type { StoryId } from '../../requests.ts';

/** Asks other people's servers: a person presses a button for it. */
export const POST = asking((actor, { id }: StoryId, at) => checkLinks(actor, id, at));
