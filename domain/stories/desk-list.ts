import { read } from '#db/client';
import { countDesk, type DeskState, listDesk } from '#db/stories';
import type { WorkFilter } from '#db/story-work';
import { type Actor, can } from '../access.ts';
import { done, notAllowed, type Result } from '../failure.ts';
import { storyPath } from './address.ts';
import { leadingNames } from './bylines.ts';
import { readBylines } from './cards.ts';
import { pageOf, readCursor } from './cursor.ts';
import { listOpenBy } from './presence.ts';
import { listPlans } from './schedule-words.ts';
import { readStage, type Stage } from './stages.ts';

export { DESK_STATES, type DeskState } from '#db/stories';

export type DeskStoryRow = Omit<
  Awaited<ReturnType<typeof listDesk>>[number],
  'bylines' | 'urlDay' | 'urlSlug' | 'stage'
> & {
  stage: Stage;
  bylines: string[];
  path: string | null;
  /** Who has it open in an editor now. */
  openBy: string[];
  /** What is planned for it, in words. */
  plans: string[];
};

export type DeskList = {
  stories: DeskStoryRow[];
  next: string | null;
  counts: Record<DeskState | 'all', number>;
};

const DESK_PAGE = 50;

export async function listDeskStories(
  actor: Actor,
  filter: WorkFilter & { state: DeskState | null; search: string; before: string | null },
  at: number,
): Promise<Result<DeskList>> {
  if (!can(actor, 'read-desk')) return notAllowed('see the desk');
  const query = read();
  const before = filter.before === null ? null : readCursor(filter.before);
  const rows = await listDesk(query, { ...filter, before, limit: DESK_PAGE + 1 }, at);
  const counts = { all: 0, draft: 0, scheduled: 0, live: 0, changed: 0, withdrawn: 0 };
  for (const { state, count } of await countDesk(query, filter, at)) {
    counts[state] = count;
    counts.all += count;
  }
  const { shown, next } = pageOf(rows, DESK_PAGE, ({ savedAt, id }) => ({ at: savedAt, id }));
  const openBy = await listOpenBy(
    query,
    shown.map(({ id }) => id),
    at,
  );
  const plans = await listPlans(query, shown, at);
  return done({
    stories: shown.map(({ urlDay, urlSlug, bylines, ...row }) => ({
      ...row,
      stage: readStage(row.stage),
      bylines: leadingNames(readBylines(bylines)),
      path: urlDay && storyPath(urlDay, urlSlug),
      openBy: openBy.get(row.id) ?? [],
      plans: plans.get(row.id) ?? [],
    })),
    next,
    counts,
  });
}
