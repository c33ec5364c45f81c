import { saveFrontDraft } from '#domain/front/front-draft';
import { receiving } from '../../commands.ts';
import { writerOf } from '../../writer.ts';
import { draftSchema } from '../requests.ts';

export const PUT = receiving(draftSchema, (actor, _, sent, at) => saveFrontDraft(actor, sent, at), {
  sender: writerOf,
});
