import { z } from 'zod';
import { orderPages } from '#domain/pages/order-pages';
import { PAGES_MAX } from '#domain/pages/page-words';
import { receiving } from '../../commands.ts';

const ids = z.array(z.string().min(1).max(64)).max(PAGES_MAX);
const sentSchema = z.strictObject({ was: ids, ids });

export const PUT = receiving(sentSchema, (actor, _, sent, at) => orderPages(actor, sent, at));
