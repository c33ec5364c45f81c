import { exportDays, exportStories } from '#domain/readers/export-readers';
import { getStoryReaders, readPaperReaders } from '#domain/readers/desk-readers';
import { listDays, listStoryCounts } from '#domain/readers/read-readers';
import { MORNING as AT, draftStory } from '#tests/support/newsroom';
import type { Use } from './commands.ts';

const asks = 'read-desk';
const WITHIN = { from: '2026-11-03', to: '2026-11-09' };

/** What is known of those who read, which everybody at the desk may know. */
export const READERS: Record<string, Use<[]>> = {
  readPaperReaders: { asks, use: (actor) => readPaperReaders(actor, 7, AT) },
  getStoryReaders: {
    asks,
    use: async (actor) => getStoryReaders(actor, { id: (await draftStory()).id, span: 7 }, AT),
  },
  listDays: { asks, use: (actor) => listDays(actor, WITHIN) },
  listStoryCounts: {
    asks,
    use: (actor) => listStoryCounts(actor, { ...WITHIN, by: 'views', limit: 5 }),
  },
  exportDays: { asks, use: (actor) => exportDays(actor, { span: 7 }, AT) },
  exportStories: { asks, use: (actor) => exportStories(actor, 7, AT) },
};
