import { launchFront } from '#domain/front/launch-front';
import { receiving } from '../../commands.ts';
import { writerOf } from '../../writer.ts';
import { launchSchema } from '../requests.ts';

export const POST = receiving(launchSchema, (actor, _, sent, at) => launchFront(actor, sent, at), {
  sender: writerOf,
});
