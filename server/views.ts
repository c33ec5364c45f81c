import type { IncomingMessage } from 'node:http';
import type { Counted } from '#domain/readers/count-readers';
import { sourceOf } from '#domain/readers/referrers';
import type { Source } from '#domain/readers/sources';
import type { Channel } from '#domain/sharing/channels';
import type { Log } from '#lib/log';
import type { Clock } from './edition.ts';
import { isOpened, isPassedOn } from './opened.ts';
import type { Page } from './page.ts';
import { rememberRepeatedViews } from './repeated-views.ts';
import type { Site } from './site.ts';
import { openTally } from './tally.ts';

/** Counts how often stories are opened and passed on. No cookie, no address, nothing about a reader leaves this memory. */
export type Views = {
  /** Counts a page that is answered, where it is a story's and somebody opened it. */
  count(req: IncomingMessage, page: Pick<Page, 'status' | 'story'>): void;
  /** Counts that a story is passed on, where somebody does it. */
  countShare(req: IncomingMessage, of: { storyId: string; channel: Channel }): void;
  /** Hands on what was counted since the last time. What cannot be stored is counted with the next. */
  save(): Promise<void>;
};

export type SaveCounts = (counted: Counted, at: number) => Promise<void>;

export type ViewParts = { site: Site; clock: Clock; saveCounts: SaveCounts; log: Pick<Log, 'error'> };

/** So many stories wait to be stored; more are opened in ten seconds by machines only, or the database is away. */
const STORIES_MAX = 10_000;

export function createViews({ site, clock, saveCounts, log }: ViewParts): Views {
  const repeated = rememberRepeatedViews();
  const arrivals = openTally<Source>(STORIES_MAX);
  const shares = openTally<Channel>(STORIES_MAX);
  let saving: Promise<void> = Promise.resolve();

  const saveCounted = async (): Promise<void> => {
    repeated.forgetInTime(clock());
    const counted = { arrivals: arrivals.take(), shares: shares.take() };
    if (counted.arrivals.size + counted.shares.size === 0) return;
    try {
      await saveCounts(counted, clock());
    } catch (error) {
      log.error({ error }, 'views could not be stored; they are counted with the next');
      arrivals.putBack(counted.arrivals);
      shares.putBack(counted.shares);
    }
  };

  return {
    count(req, { status, story }) {
      if (story === undefined || status !== 200 || !isOpened(req)) return;
      if (repeated.isTooMany(site.addressOf(req), story)) return;
      arrivals.add(story, sourceOf(referrerOf(req), site.origin));
    },
    countShare(req, { storyId, channel }) {
      if (!isPassedOn(req) || repeated.isTooMany(site.addressOf(req), `${storyId} ${channel}`)) return;
      shares.add(storyId, channel);
    },
    save: () => (saving = saving.then(saveCounted)),
  };
}

/** Of a page that was fetched ahead, later.js says where the reader was before, or 1. */
function referrerOf({ headers }: IncomingMessage): string | undefined {
  const seen = headers['x-stringer-seen'];
  if (seen === undefined) return headers.referer;
  return seen === '1' ? undefined : String(seen);
}
