import { z } from 'zod';
import { restorePageText } from '#domain/pages/save-page';
import { receiving } from '../../../commands.ts';
import { editsSchema, type WhichPage } from '../../page-requests.ts';

const sentSchema = editsSchema.extend({ textId: z.string().min(1).max(64) });

export const POST = receiving(sentSchema, (actor, { id }: WhichPage, sent, at) =>
  restorePageText(actor, { id, ...sent }, at),
);
