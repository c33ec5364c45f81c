import { z } from 'zod';
import { line } from './line.ts';

/** What a person did for a story, in the order in which readers are told. */
export const BYLINE_ROLES = ['reporting', 'photographs', 'translation'] as const;

/** Somebody who made a story; they need no account. */
export const bylineSchema = z.strictObject({
  name: line('Byline', 200).min(1, 'A byline has a name.'),
  role: z.enum(BYLINE_ROLES),
});

export type BylineRole = (typeof BYLINE_ROLES)[number];
export type Byline = z.infer<typeof bylineSchema>;

export const bylinesSchema = z
  .array(bylineSchema)
  .max(20, 'At most 20 bylines.')
  .refine(
    (bylines) => new Set(bylines.map(({ name, role }) => `${role} ${name}`)).size === bylines.length,
    'A person stands in a role once.',
  );

export const namesIn = (bylines: readonly Byline[], role: BylineRole): string[] =>
  bylines.filter((byline) => byline.role === role).map(({ name }) => name);

/** Whom a list names and who counts as the author: the reporters; where there are none, those of the next role. */
export function leadingNames(bylines: readonly Byline[]): string[] {
  const role = BYLINE_ROLES.find((one) => bylines.some((byline) => byline.role === one));
  return role === undefined ? [] : namesIn(bylines, role);
}
