import type { DeskState } from '#domain/stories/desk-list';

/** A story's state in the desk's words. */
export const STATE_WORDS: Record<DeskState, string> = {
  draft: 'Draft',
  scheduled: 'Scheduled',
  live: 'Live',
  changed: 'Live, changes not published',
  withdrawn: 'Withdrawn',
};
