import type { z } from 'zod';
import { planStory } from '#domain/stories/plan-story';
import { receiving } from '../../../commands.ts';
import { plannedDaySchema, workAfter } from '../../work-requests.ts';

export const POST = receiving(plannedDaySchema, workAfter<z.infer<typeof plannedDaySchema>>(planStory));
