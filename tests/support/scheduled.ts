import { MACHINE } from '#domain/access';
import type { Content } from '#domain/stories/content';
import { scheduleStory } from '#domain/stories/schedule-story';
import { draftStory, MORNING, valueOf, writeContent } from './newsroom.ts';

/** A story that readers have from an hour to come on. */
export async function scheduledStory(startsAt: number, parts: Partial<Content> = {}, at = MORNING) {
  const content = writeContent(parts);
  const { id, version } = await draftStory(content, at);
  const { path } = valueOf(await scheduleStory(MACHINE, { id, version, startsAt }, at));
  return { id, version, path, headline: content.headline };
}
