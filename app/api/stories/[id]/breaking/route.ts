import { breakNews, endBreaking } from '#domain/stories/break-news';
import { atAnHour, ofStory } from '../../at-an-hour.ts';
import { hourSchema } from '../../schedule-requests.ts';

export const PUT = atAnHour(hourSchema, (actor, { id, instant }, at) =>
  breakNews(actor, { id, until: instant }, at),
);

export const DELETE = ofStory(endBreaking);
