import { z } from 'zod';
import { addSection } from '#domain/sections/change-section';
import { sectionSchema } from '#domain/sections/section-words';
import { receiving } from '../commands.ts';

const sentSchema = z.strictObject({ words: sectionSchema });

export const POST = receiving(sentSchema, (actor, _, { words }, at) => addSection(actor, words, at), {
  status: 201,
});
