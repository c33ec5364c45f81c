import { write } from '#db/client';
import { insertPublication } from '#db/publications';
import { FOREVER } from '#db/schema';
import { findVersion, updateStoryRow } from '#db/stories';
import type { Content } from '#domain/stories/content';
import { storyPath } from '#domain/stories/address';
import { trailPicture } from '#domain/stories/used-pictures';
import { newId } from '#lib/id';
import { dayOf } from '#lib/zoned-time';
import { draftStory, MORNING, TIME_ZONE, writeContent } from './newsroom.ts';

/** A story that readers have from an hour to come on: its rows, as a schedule leaves them. */
export async function scheduledStory(startsAt: number, parts: Partial<Content> = {}, at = MORNING) {
  const content = writeContent(parts);
  const { id, version } = await draftStory(content, at);
  const urlDay = dayOf(startsAt, TIME_ZONE);
  const urlSlug = `scheduled-${id.slice(0, 8)}`;
  await write(async (tx) => {
    const revision = await findVersion(tx, id, version);
    if (revision === null) throw new Error('The story was not stored.');
    await updateStoryRow(tx, id, { urlDay, urlSlug, firstPublishedAt: startsAt });
    const row = {
      id: newId(),
      storyId: id,
      revisionId: revision.id,
      sectionId: content.sectionId,
      startsAt,
      endsAt: FOREVER,
      firstPublishedAt: startsAt,
      minutes: 1,
      trailPicture: trailPicture(content),
      createdBy: null,
      createdAt: at,
    };
    await insertPublication(tx, row, { topics: [], people: [], mediaIds: [], fileIds: [] });
  });
  return { id, version, path: storyPath(urlDay, urlSlug), headline: content.headline };
}
