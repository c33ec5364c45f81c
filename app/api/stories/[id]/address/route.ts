import { z } from 'zod';
import { changeAddress } from '#domain/stories/change-address';
import { receiving } from '../../../commands.ts';
import type { StoryId } from '../../requests.ts';

const addressSchema = z.strictObject({ urlSlug: z.string().max(80) });

export const POST = receiving(addressSchema, (actor, { id }: StoryId, sent, at) =>
  changeAddress(actor, { id, ...sent }, at),
);
