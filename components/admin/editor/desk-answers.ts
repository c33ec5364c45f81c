import { z } from 'zod';
import { FILE_TYPES, type StoredFile } from '#domain/files/file';
import { CENTRE, type Picture } from '#domain/media/picture';
import { contentSchema } from '#domain/stories/content';
import type { DeskStory } from '#domain/stories/desk';
import type { Theirs } from '#domain/stories/save-story';

/** What the desk's API answers, parsed where it enters the browser: an open editor outlives a deployment. */

export const pictureSchema: z.ZodType<Picture> = z.object({
  id: z.string(),
  version: z.int(),
  width: z.number(),
  height: z.number(),
  widths: z.array(z.number()),
  alt: z.string(),
  caption: z.string(),
  credit: z.string(),
  // A browser may have kept a text with pictures from before these were known.
  decorative: z.boolean().default(false),
  focal: z.object({ x: z.number(), y: z.number() }).default(CENTRE),
});

export const fileSchema: z.ZodType<StoredFile> = z.object({
  id: z.string(),
  name: z.string(),
  type: z.enum(FILE_TYPES),
  bytes: z.number(),
});

export const savedSchema = z.object({ version: z.int(), savedAt: z.number() });

export const publishedSchema = z.object({ path: z.string() });

export const deskStateSchema = z.enum(['draft', 'scheduled', 'live', 'changed', 'withdrawn']);

export const deskStorySchema: z.ZodType<DeskStory> = z.object({
  id: z.string(),
  version: z.int(),
  state: deskStateSchema,
  slugline: z.string(),
  urlSlug: z.string(),
  path: z.string().nullable(),
  content: contentSchema,
  pictures: z.array(pictureSchema),
  savedAt: z.number(),
  savedBy: z.string(),
  autosaved: z.boolean(),
  firstPublishedAt: z.number().nullable(),
  demo: z.boolean(),
  may: z.object({
    edit: z.boolean(),
    publish: z.boolean(),
    correct: z.boolean().default(false),
    withdraw: z.boolean().default(false),
  }),
});

const theirsSchema: z.ZodType<Theirs> = z.object({
  content: contentSchema,
  slugline: z.string(),
  urlSlug: z.string(),
  pictures: z.array(pictureSchema).default([]),
  version: z.int(),
  savedBy: z.string(),
  savedAt: z.number(),
});

export const failureSchema = z.object({
  failure: z.object({
    code: z.string(),
    message: z.string(),
    fields: z.record(z.string(), z.string()).default({}),
    warnings: z.record(z.string(), z.string()).default({}),
    theirs: theirsSchema.optional(),
  }),
});
