import { z } from 'zod';
import { saveTopic } from '#domain/topics/save-topic';
import { topicSchema } from '#domain/topics/topic-words';
import { receiving } from '../../commands.ts';

const sentSchema = z.strictObject({ edits: z.int().min(1), words: topicSchema });

export const PUT = receiving(sentSchema, (actor, { id }: { id: string }, sent, at) =>
  saveTopic(actor, { id, ...sent }, at),
);
