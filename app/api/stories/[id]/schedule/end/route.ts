import { cancelWithdrawal, scheduleWithdrawal } from '#domain/stories/schedule-withdrawal';
import { atAnHour, ofStory } from '../../../at-an-hour.ts';
import { endSchema } from '../../../schedule-requests.ts';

export const PUT = atAnHour(endSchema, (actor, { id, instant, withdrawal }, at) =>
  scheduleWithdrawal(actor, { id, endsAt: instant, withdrawal }, at),
);

export const DELETE = ofStory(cancelWithdrawal);
