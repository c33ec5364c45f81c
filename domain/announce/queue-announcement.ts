import type { Query } from '#db/client';
import { insertJob } from '#db/jobs';
import { newId } from '#lib/id';
import { readVersionedSettings } from '../settings/read-settings.ts';
import { ANNOUNCING, type Announcement } from './announcement.ts';

/** All nodes have seen the change by then, and what else changes at once is told along with it. */
const GATHER_MS = 5000;

/** What an import brings from further back is in no feed any more, and search engines find it in the sitemaps. */
const NEWS_MS = 24 * 3_600_000;

/**
 * Others are told, once this is committed, that readers see something else of a story from `hour` (ms UTC) on: now, or at
 * the hour of a schedule, never before it. What is called off or moved meanwhile needs nothing: at the hour the job asks
 * what readers have (docs/decisions/0122).
 */
export async function queueAnnouncement(
  tx: Query,
  { hour, ...change }: Announcement & { hour?: number },
  at: number,
): Promise<void> {
  if (hour !== undefined && hour < at - NEWS_MS) return;
  const { settings } = await readVersionedSettings(tx);
  const isWanted = { 'index-now': settings.indexNow, 'web-sub': settings.webSubHub !== '' };
  const isToCome = hour !== undefined && hour > at;
  const dueAt = (isToCome ? hour : at) + GATHER_MS;
  for (const kind of ANNOUNCING) {
    // What is to come may be wanted by then.
    if (isWanted[kind] || isToCome)
      await insertJob(tx, { id: newId(), kind, payload: change, dueAt, createdAt: at });
  }
}
