import type { z } from 'zod';
import { assignStory } from '#domain/stories/plan-story';
import { receiving } from '../../../commands.ts';
import { assigneeSchema, workAfter } from '../../work-requests.ts';

export const POST = receiving(assigneeSchema, workAfter<z.infer<typeof assigneeSchema>>(assignStory));
