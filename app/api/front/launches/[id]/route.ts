import { launchAgain } from '#domain/front/launch-front';
import { receiving } from '../../../commands.ts';
import { writerOf } from '../../../writer.ts';
import { againSchema } from '../../requests.ts';

/** Undo: readers get this front again. */
export const POST = receiving(
  againSchema,
  (actor, { id }: { id: string }, sent, at) => launchAgain(actor, { id, ...sent }, at),
  { sender: writerOf },
);
