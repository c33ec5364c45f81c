import { amendCorrection, takeBackCorrection } from '#domain/stories/corrections';
import { asking, receiving } from '../../../../commands.ts';
import { writerOf } from '../../../../writer.ts';
import { amendmentSchema } from '../../../requests.ts';

type Which = { id: string; correction: string };

export const PUT = receiving(
  amendmentSchema,
  (actor, { id: storyId, correction: id }: Which, sent, at) =>
    amendCorrection(actor, { storyId, id, ...sent }, at),
  { sender: writerOf },
);

export const DELETE = asking((actor, { id: storyId, correction: id }: Which, at) =>
  takeBackCorrection(actor, { storyId, id }, at),
);
