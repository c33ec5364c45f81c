import { z } from 'zod';
import { dismissMissing } from '#domain/redirects/missing-paths';
import { receiving } from '../../commands.ts';

const sentSchema = z.strictObject({ path: z.string().regex(/^\/[^\p{Cc}]{0,499}$/u) });

export const DELETE = receiving(sentSchema, (actor, _, sent, at) => dismissMissing(actor, sent, at));
