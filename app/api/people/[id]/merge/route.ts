import { z } from 'zod';
import { mergePeople } from '#domain/people/merge-people';
import { line } from '#domain/stories/line';
import { receiving } from '../../../commands.ts';

const sentSchema = z.strictObject({ edits: z.int().min(1), into: line('Name', 200).min(1, 'Give a name.') });

export const POST = receiving(sentSchema, (actor, { id }: { id: string }, sent, at) =>
  mergePeople(actor, { id, ...sent }, at),
);
