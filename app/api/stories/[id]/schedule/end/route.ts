import { cancelWithdrawal, scheduleWithdrawal } from '#domain/stories/schedule-withdrawal';
import { atAnHour, ofStory } from '../../../at-an-hour.ts';
import { hourSchema } from '../../../schedule-requests.ts';

export const PUT = atAnHour(hourSchema, (actor, { id, instant }, at) =>
  scheduleWithdrawal(actor, { id, endsAt: instant }, at),
);

export const DELETE = ofStory(cancelWithdrawal);
