import { z } from 'zod';
import { frontSchema } from '#domain/front/content';

/** What the front's editor sends. */

const version = z.int().nonnegative();
const acknowledged = z.array(z.string().max(64)).max(300).optional();
const cursor = z.string().max(64).nullable().catch(null);

export const draftSchema = z.strictObject({ version, content: frontSchema });
export const discardSchema = z.strictObject({ version });
export const launchSchema = z.strictObject({ version, acknowledged });
export const againSchema = z.strictObject({ acknowledged });
export const pageSchema = z.object({ before: cursor });
export const storiesSchema = z.object({
  state: z.enum(['live', 'scheduled']).catch('live'),
  search: z.string().trim().max(200).catch(''),
  sectionId: z.string().min(1).max(64).nullable().catch(null),
  before: cursor,
});
