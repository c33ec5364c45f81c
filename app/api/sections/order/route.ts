import { z } from 'zod';
import { orderSections } from '#domain/sections/order-sections';
import { SECTIONS_MAX } from '#domain/sections/section-words';
import { receiving } from '../../commands.ts';

const ids = z.array(z.string().min(1).max(64)).max(SECTIONS_MAX);
const sentSchema = z.strictObject({ was: ids, ids });

export const PUT = receiving(sentSchema, (actor, _, sent, at) => orderSections(actor, sent, at));
