import { publishPage, unpublishPage } from '#domain/pages/publish-page';
import { receiving } from '../../../commands.ts';
import { editsSchema, type WhichPage, writer } from '../../page-requests.ts';

export const PUT = receiving(
  editsSchema,
  (actor, { id }: WhichPage, { edits }, at) => publishPage(actor, { id, edits }, at),
  writer,
);

export const DELETE = receiving(
  editsSchema,
  (actor, { id }: WhichPage, { edits }, at) => unpublishPage(actor, { id, edits }, at),
  writer,
);
