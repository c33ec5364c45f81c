import { z } from 'zod';

/** A change that readers can see. Which addresses it concerns is asked when they are told of it. */
export const announcementSchema = z.object({
  storyId: z.string(),
  /** The path that the story had before, where it moved. */
  former: z.string().optional(),
});
export type Announcement = z.infer<typeof announcementSchema>;

/** Kinds of jobs: search engines by IndexNow, feed readers by a WebSub hub. */
export const ANNOUNCING = ['index-now', 'web-sub'] as const;
export type AnnouncingKind = (typeof ANNOUNCING)[number];
