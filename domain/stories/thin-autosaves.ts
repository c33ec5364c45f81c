import { read, write } from '#db/client';
import { forgetDroppedFiles } from '#db/files';
import { forgetDroppedMedia } from '#db/media-uses';
import { deleteAutosaves, listOldAutosaves, listStoryIds, type OldAutosave } from '#db/revisions';
import { findThinned, KEPT_WHOLE } from './thinning.ts';

/** Stories looked at in one read, and revisions taken out in one write: nobody who saves waits for long. */
const STORIES_AT_ONCE = 50;
const REVISIONS_AT_ONCE = 100;

/** Thins old autosaves (thinning.ts), in steps that each leave the history whole. Returns how many are gone. */
export async function thinAutosaves(at: number): Promise<number> {
  let gone = 0;
  let stories = await listStoryIds(read(), '', STORIES_AT_ONCE);
  while (stories.length > 0) {
    const thinned = findThinned(await listOldAutosaves(read(), stories, at - KEPT_WHOLE), at);
    for (const [storyId, autosaves] of byStory(thinned)) gone += await thinStory(storyId, autosaves);
    stories = await listStoryIds(read(), stories.at(-1) ?? '', STORIES_AT_ONCE);
  }
  return gone;
}

const byStory = (autosaves: OldAutosave[]) => Map.groupBy(autosaves, ({ storyId }) => storyId);

/**
 * Pictures and files that only the thinned ones showed are unused from then on: nothing else takes a text away, so
 * nothing else has to look. With the last step, so that a killed process leaves the rest of both to the next.
 */
async function thinStory(storyId: string, autosaves: OldAutosave[]): Promise<number> {
  let gone = 0;
  for (let start = 0; start < autosaves.length; start += REVISIONS_AT_ONCE) {
    const ids = autosaves.slice(start, start + REVISIONS_AT_ONCE).map(({ id }) => id);
    const isLast = start + REVISIONS_AT_ONCE >= autosaves.length;
    gone += await write(async (tx) => {
      const count = await deleteAutosaves(tx, ids);
      if (isLast) await forgetDroppedMedia(tx, storyId);
      if (isLast) await forgetDroppedFiles(tx, storyId);
      return count;
    });
  }
  return gone;
}
