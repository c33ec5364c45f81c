import { z } from 'zod';
import { profileSchema } from '#domain/people/profile';
import { savePerson } from '#domain/people/save-person';
import { receiving } from '../../commands.ts';

const sentSchema = z.strictObject({ edits: z.int().min(1), profile: profileSchema });

export const PUT = receiving(sentSchema, (actor, { id }: { id: string }, sent, at) =>
  savePerson(actor, { id, ...sent }, at),
);
