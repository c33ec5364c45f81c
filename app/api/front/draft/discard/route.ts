import { discardFrontDraft } from '#domain/front/front-draft';
import { receiving } from '../../../commands.ts';
import { writerOf } from '../../../writer.ts';
import { discardSchema } from '../../requests.ts';

export const POST = receiving(discardSchema, (actor, _, sent, at) => discardFrontDraft(actor, sent, at), {
  sender: writerOf,
});
