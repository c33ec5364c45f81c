import { getSchedule } from '#domain/stories/schedule-facts';
import { cancelSchedule, moveSchedule, scheduleStory } from '#domain/stories/schedule-story';
import { asking } from '../../../commands.ts';
import { atAnHour, ofStory } from '../../at-an-hour.ts';
import type { StoryId } from '../../requests.ts';
import { moveSchema, scheduleSchema } from '../../schedule-requests.ts';

export const GET = asking((actor, { id }: StoryId, at) => getSchedule(actor, id, at));

/** The newest text at an hour. */
export const POST = atAnHour(scheduleSchema, (actor, { instant, ...of }, at) =>
  scheduleStory(actor, { ...of, startsAt: instant }, at),
);

/** The text that is scheduled, at another hour. */
export const PUT = atAnHour(moveSchema, (actor, { instant, ...of }, at) =>
  moveSchedule(actor, { ...of, startsAt: instant }, at),
);

export const DELETE = ofStory(cancelSchedule);
