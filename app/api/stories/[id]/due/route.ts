import type { z } from 'zod';
import { setDueDate } from '#domain/stories/plan-story';
import { receiving } from '../../../commands.ts';
import { dueSchema, workAfter } from '../../work-requests.ts';

export const POST = receiving(dueSchema, workAfter<z.infer<typeof dueSchema>>(setDueDate));
