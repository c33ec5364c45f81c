import { liftEmbargo, setEmbargo } from '#domain/stories/embargo-story';
import { atAnHour, ofStory } from '../../at-an-hour.ts';
import { embargoAtSchema } from '../../schedule-requests.ts';

export const PUT = atAnHour(embargoAtSchema, (actor, { instant, ...of }, at) =>
  setEmbargo(actor, { ...of, until: instant }, at),
);

export const DELETE = ofStory(liftEmbargo);
