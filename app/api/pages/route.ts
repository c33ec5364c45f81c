import { createPage } from '#domain/pages/create-page';
import { newPageSchema } from '#domain/pages/page-words';
import { z } from 'zod';
import { receiving } from '../commands.ts';

const sentSchema = z.strictObject({ words: newPageSchema });

export const POST = receiving(sentSchema, (actor, _, { words }, at) => createPage(actor, words, at), {
  status: 201,
});
