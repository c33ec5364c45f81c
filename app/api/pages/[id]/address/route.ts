import { changePageAddress } from '#domain/pages/page-address';
import { pageAddressSchema } from '#domain/pages/page-words';
import { receiving } from '../../../commands.ts';
import { editsSchema, type WhichPage } from '../../page-requests.ts';

const sentSchema = editsSchema.extend({ words: pageAddressSchema });

export const PUT = receiving(sentSchema, (actor, { id }: WhichPage, sent, at) =>
  changePageAddress(actor, { id, ...sent }, at),
);
