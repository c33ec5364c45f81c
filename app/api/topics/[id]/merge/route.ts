import { z } from 'zod';
import { line } from '#domain/stories/line';
import { mergeTopics } from '#domain/topics/merge-topics';
import { receiving } from '../../../commands.ts';

const sentSchema = z.strictObject({ edits: z.int().min(1), into: line('Name', 100).min(1, 'Give a name.') });

export const POST = receiving(sentSchema, (actor, { id }: { id: string }, sent, at) =>
  mergeTopics(actor, { id, ...sent }, at),
);
