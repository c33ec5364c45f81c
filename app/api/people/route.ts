import { z } from 'zod';
import { profileSchema } from '#domain/people/profile';
import { createPerson } from '#domain/people/save-person';
import { receiving } from '../commands.ts';

const sentSchema = z.strictObject({ profile: profileSchema });

export const POST = receiving(sentSchema, (actor, _, { profile }, at) => createPerson(actor, profile, at), {
  status: 201,
});
