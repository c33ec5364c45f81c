import { MACHINE } from '#domain/access';
import { addRedirect } from '#domain/redirects/save-redirect';
import { newId } from '#lib/id';
import { MORNING, valueOf } from './newsroom.ts';

/** An address that nothing answers and no other test asks for. */
export const oldAddress = (): string => `/old/${newId().slice(0, 12)}.html`;

/** Leads somewhere; to the section of news unless said otherwise. */
export const aRedirect = async ({ from = oldAddress(), to = '/news' } = {}, at = MORNING) =>
  valueOf(await addRedirect(MACHINE, { from, to }, at));
