import { z } from 'zod';
import { changeSection } from '#domain/sections/change-section';
import { sectionSchema } from '#domain/sections/section-words';
import { receiving } from '../../commands.ts';

const sentSchema = z.strictObject({ edits: z.int().min(1), words: sectionSchema });

export const PUT = receiving(sentSchema, (actor, { id }: { id: string }, sent, at) =>
  changeSection(actor, { id, ...sent }, at),
);
