import { exportDays, exportStories } from '#domain/readers/export-readers';
import { getStoryReaders, readPaperReaders } from '#domain/readers/desk-readers';
import { MORNING as AT, draftStory } from '#tests/support/newsroom';
import type { Use } from './commands.ts';

const asks = 'read-desk';

/** What is known of those who read, which everybody at the desk may know. */
export const READERS: Record<string, Use<[]>> = {
  readPaperReaders: { asks, use: (actor) => readPaperReaders(actor, 7, AT) },
  getStoryReaders: {
    asks,
    use: async (actor) => getStoryReaders(actor, { id: (await draftStory()).id, span: 7 }, AT),
  },
  exportDays: { asks, use: (actor) => exportDays(actor, { span: 7 }, AT) },
  exportStories: { asks, use: (actor) => exportStories(actor, 7, AT) },
};
