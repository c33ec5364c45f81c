import type { Query } from '#db/client';
import { listStoriesToCome, updateStoryRow } from '#db/stories';
import { dayOf } from '#lib/zoned-time';
import type { Actor } from '../access.ts';
import { recordAudit } from '../people/audit.ts';
import { storyPath } from './address.ts';
import { isFree } from './change-address.ts';

/**
 * In the transaction in which the newsroom's time zone changes: stories whose first hour is to come keep their instant,
 * and get the day that it has there. Nobody has their addresses yet; all others are fixed for ever.
 */
export async function moveDaysToCome(
  tx: Query,
  { actor, timeZone }: { actor: Actor; timeZone: string },
  at: number,
): Promise<void> {
  const stories = (await listStoriesToCome(tx, at)).filter(
    ({ firstPublishedAt, urlDay }) => dayOf(firstPublishedAt, timeZone) !== urlDay,
  );
  // All leave their days before any takes its new one: it may be another's old one.
  for (const { id } of stories) await updateStoryRow(tx, id, { urlDay: null });
  for (const { id, firstPublishedAt, urlDay, urlSlug } of stories) {
    const day = dayOf(firstPublishedAt, timeZone);
    const address = { day, urlSlug: await findFreeSlug(tx, { id, day, urlSlug }) };
    await updateStoryRow(tx, id, { urlDay: day, urlSlug: address.urlSlug });
    const details = { from: storyPath(urlDay, urlSlug), to: storyPath(day, address.urlSlug), timeZone };
    await recordAudit(tx, { actor, action: 'move-day', subject: id, details }, at);
  }
}

const SLUG_MAX = 80;

/** Its own, and where another story has it on that day, the next with a number: "ferry-stops-2". */
async function findFreeSlug(
  tx: Query,
  { id, day, urlSlug }: { id: string; day: string; urlSlug: string },
): Promise<string> {
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : `-${number}`;
    const slug = `${urlSlug.slice(0, SLUG_MAX - end.length).replace(/-$/, '')}${end}`;
    if (await isFree(tx, { day, urlSlug: slug }, id)) return slug;
  }
}
