import { z } from 'zod';
import { planNewStory } from '#domain/stories/budget';
import { line } from '#domain/stories/line';
import { receiving } from '../commands.ts';

const newPlanSchema = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{32}$/, 'A story’s identity is 32 hexadecimal digits.'),
  slugline: line('Slugline', 100),
  sectionId: line('Section', 64),
  day: line('Day', 10),
});

export const POST = receiving(newPlanSchema, (actor, _: object, sent, at) => planNewStory(actor, sent, at), {
  status: 201,
});
