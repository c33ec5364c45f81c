import { type BulkRows, openBulkInsert } from '#db/bulk-insert';
import { closeDatabase, read } from '#db/client';
import { countStories } from '#db/demo';
import { type Actor, can } from '../access.ts';
import { indexStories } from '../search/index-stories.ts';
import { type MadeUpStory, rowsOf } from './story-rows.ts';

export type MadeUpPaper = {
  topics: { id: string; slug: string; name: string }[];
  people: { id: string; slug: string; name: string }[];
  pictures: NonNullable<BulkRows['media']>;
  stories: Iterable<MadeUpStory>;
};

const AT_ONCE = 5000;
const INDEXED_AT_ONCE = 2000;

/**
 * Fills an empty paper with stories that nobody wrote, by the hundred thousand, to measure with: straight into the
 * tables, past every check of the desk. Nobody else may have the database open.
 * @returns how many
 */
export async function fillPaper(actor: Actor, paper: MadeUpPaper): Promise<number> {
  if (!can(actor, 'edit-settings'))
    throw new Error('Made-up stories were asked for by somebody who may not.');
  if (await isFilled()) throw new Error('Made-up stories are for an empty paper only.');
  await closeDatabase(); // this process is somebody else too
  const bulk = openBulkInsert();
  try {
    bulk.insert([{ topic: paper.topics, person: paper.people, media: paper.pictures }]);
    return insertStories(actor, paper.stories, bulk.insert);
  } finally {
    bulk.close();
  }
}

/** Whether a paper was filled before. */
export const isFilled = async (): Promise<boolean> => (await countStories(read())) > 0;

/** Lets search find all of them. Takes about as long again for 100,000. */
export const indexPaper = (at: number) => indexStories({ atOnce: INDEXED_AT_ONCE }, at);

function insertStories(
  actor: Actor,
  stories: Iterable<MadeUpStory>,
  insert: (all: BulkRows[]) => void,
): number {
  let count = 0;
  let waiting: BulkRows[] = [];
  const flush = () => {
    insert(waiting);
    waiting = [];
  };
  for (const story of stories) {
    waiting.push(rowsOf(actor, story));
    count += 1;
    if (waiting.length === AT_ONCE) flush();
  }
  flush();
  return count;
}
