import { pageTextSchema } from '#domain/pages/page-words';
import { takeTheirText } from '#domain/pages/save-page';
import { receiving } from '../../../commands.ts';
import { editsSchema, type WhichPage, writer } from '../../page-requests.ts';

const sentSchema = editsSchema.extend({ mine: pageTextSchema });

export const POST = receiving(
  sentSchema,
  (actor, { id }: WhichPage, sent, at) => takeTheirText(actor, { id, ...sent }, at),
  writer,
);
