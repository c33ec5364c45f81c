import { z } from 'zod';
import { retireSection, takeSectionBack } from '#domain/sections/retire-section';
import { receiving } from '../../../commands.ts';

type Which = { id: string };

const sentSchema = z.strictObject({ edits: z.int().min(1) });

export const PUT = receiving(sentSchema, (actor, { id }: Which, { edits }, at) =>
  retireSection(actor, { id, edits }, at),
);

export const DELETE = receiving(sentSchema, (actor, { id }: Which, { edits }, at) =>
  takeSectionBack(actor, { id, edits }, at),
);
