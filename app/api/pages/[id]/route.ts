import { deletePage } from '#domain/pages/delete-page';
import { pageTextSchema } from '#domain/pages/page-words';
import { savePage } from '#domain/pages/save-page';
import { receiving } from '../../commands.ts';
import { editsSchema, type WhichPage, writer } from '../page-requests.ts';

const sentSchema = editsSchema.extend({ text: pageTextSchema });

export const PUT = receiving(
  sentSchema,
  (actor, { id }: WhichPage, sent, at) => savePage(actor, { id, ...sent }, at),
  writer,
);

export const DELETE = receiving(editsSchema, (actor, { id }: WhichPage, { edits }, at) =>
  deletePage(actor, { id, edits }, at),
);
