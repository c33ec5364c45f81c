import { z } from 'zod';
import { isSlug, slugOf } from '../../lib/slug.ts';
import { line } from '../stories/line.ts';

/** What a topic is called and says: rules for the server and the form alike. */

export const DESCRIPTION_MAX = 500;

export const topicSchema = z.strictObject({
  name: line('Name', 100)
    .min(1, 'A topic has a name.')
    .refine(
      (name) => name === '' || slugOf(name) !== '',
      'A topic has a name with letters a to z or digits in it: its address is made of them.',
    ),
  slug: z
    .string()
    .refine(isSlug, 'The address has lower-case letters a to z, digits and single hyphens, at most 80.'),
  description: line('Description', DESCRIPTION_MAX),
});

export type TopicWords = z.infer<typeof topicSchema>;
